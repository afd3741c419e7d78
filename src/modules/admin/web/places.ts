import type { Pending, PublicationFact } from '#modules/catalogue';

/** Addresses of the administrators' screens, without the tenant's base. */
export const places = {
  procedures: '/quan-tri/thu-tuc',
  list: (pending: Pending | null, page = 0): string => {
    const query = new URLSearchParams({ ...(pending && { viec: pending }), ...(page > 0 && { trang: String(page + 1) }) }).toString();
    return query ? `/quan-tri/thu-tuc?${query}` : '/quan-tri/thu-tuc';
  },
  procedure: (code: string) => `/quan-tri/thu-tuc/${encodeURIComponent(code)}`,
  limit: (code: string, caseKey: string) => `/quan-tri/thu-tuc/${encodeURIComponent(code)}/thoi-han/${caseKey}`,
  publication: (code: string, fact: PublicationFact) => `/quan-tri/thu-tuc/${encodeURIComponent(code)}/cong-khai/${fact}`,
} as const;
