import type { ApplicantKind, Channel, Fee, LifeEvent } from './procedure.ts';

/** The words of this module's closed lists, as message keys. */
export const applicantKey = (kind: ApplicantKind) => `catalogue.applicant.${kind}`;
export const channelKey = (channel: Channel) => `catalogue.channel.${channel}`;
export const feeKindKey = (kind: Fee['kind']) => `catalogue.feeKind.${kind}`;
export const perKey = (per: Fee['per']) => `catalogue.per.${per}`;
export const lifeEventKey = (event: LifeEvent) => `catalogue.lifeEvent.${event}`;

/** Stands beside whatever no source confirms. */
export const UNCONFIRMED = 'catalogue.unconfirmed';
