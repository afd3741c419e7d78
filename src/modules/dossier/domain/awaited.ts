import type { NoticeContent, NoticeKind } from './notice-content.ts';

/** The newest request for papers among these notices, which are oldest first. */
export const newestRequest = <N extends { kind: NoticeKind }>(notices: readonly N[]): N | undefined =>
  notices.findLast(({ kind }) => kind === 'completion' || kind === 'supplement');

/** The papers that may be handed in to complete a dossier: those that were asked for, else all that can be files. */
export function awaitedComponents<C extends { key: string; source: string }>(
  components: readonly C[],
  notices: readonly { kind: NoticeKind; content: NoticeContent }[],
): C[] {
  const asked = newestRequest(notices)?.content.items ?? [];
  const files = components.filter(({ source }) => source === 'upload');
  const named = files.filter(({ key }) => asked.some(({ component }) => component === key));
  const isAllNamed = asked.every(({ component }) => named.some(({ key }) => key === component));
  return named.length > 0 && isAllNamed ? named : files;
}
