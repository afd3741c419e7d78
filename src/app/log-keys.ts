import { loadChainKeys, loadSealKeys, type ChainKeys, type SealKeys } from '#modules/log';
import { Fault, oneLine } from './fault.ts';

/** The keys of the log from their files; a file that is missing, open to others or no key is a fault of configuration. */
export const chainKeysOf = (file: string): Promise<ChainKeys> => loadChainKeys({ chain: file }).catch(asFault);
export const sealKeysOf = (file: string): Promise<SealKeys> => loadSealKeys({ seal: file }).catch(asFault);

function asFault(fault: unknown): never {
  throw new Fault(oneLine(fault));
}
