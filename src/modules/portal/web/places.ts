import { addresses } from '#platform/ui';

/** Addresses of the portal's screens, without the tenant's base. */
export const places = {
  home: addresses.home,
  procedures: addresses.procedures,
  track: addresses.track,
  log: addresses.log,
  procedure: (code: string) => `${addresses.procedures}/${encodeURIComponent(code)}`,
  /** The sheet for the notice board. */
  notice: (code: string) => `${addresses.procedures}/${encodeURIComponent(code)}/niem-yet`,
  start: (code: string) => `/nop/${encodeURIComponent(code)}`,
  draft: (id: string) => `/nop/ho-so/${id}`,
  section: (id: string, key: string) => `/nop/ho-so/${id}/muc/${key}`,
  paper: (id: string, key: string) => `/nop/ho-so/${id}/giay-to/${key}`,
  check: (id: string) => `/nop/ho-so/${id}/kiem-tra`,
  file: (id: string, upload: string) => `/nop/ho-so/${id}/tep/${upload}`,
  sent: (id: string) => `/nop/ho-so/${id}/da-nop`,
  supplement: (id: string) => `/nop/ho-so/${id}/bo-sung`,
  withdraw: (id: string) => `/nop/ho-so/${id}/rut`,
  /** The receipt, which says that the files sent last came too late. */
  sentWithout: (id: string) => `/nop/ho-so/${id}/da-nop?tep=muon`,
} as const;
