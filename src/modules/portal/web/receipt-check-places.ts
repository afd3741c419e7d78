/** Addresses around the acceptance slip, without the tenant's base. The first is printed on every slip: it stays. */
export const receiptCheckPlaces = {
  form: '/kiem-tra',
  check: (token: string) => `/kiem-tra/${token}`,
  slip: (draftId: string) => `/nop/ho-so/${draftId}/giay-tiep-nhan`,
} as const;
