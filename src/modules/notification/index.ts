import en from './messages/en.json' with { type: 'json' };
import vi from './messages/vi.json' with { type: 'json' };

export const messages = { vi, en };
export { outsideWorldCarrier } from './adapters/outside-world.ts';
export type { Carrier } from './domain/carrier.ts';
export type { About, Channel, Letter, NewMessage, Outgoing } from './domain/message.ts';
export { arrivals, type Arrival, type ArrivalsAsked } from './sql/arrival.ts';
/** Writes a message that shall leave; false when one with the same key is there already. */
export { insertMessage as enqueue } from './sql/message.ts';
export { deliverOnce, type DeliveryDeps } from './use-cases/deliver.ts';
export { eraseOld } from './use-cases/erase-old.ts';
export { runDelivery, type RunDeliveryDeps } from './use-cases/run-delivery.ts';
