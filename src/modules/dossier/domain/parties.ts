/** A person or body around a dossier. Empty text where nothing was given. */
export interface Party {
  name: string;
  /** Tax, enterprise, establishment or identity number. */
  number: string;
  address: string;
  phone: string;
  email: string;
}

/** Who stands around a dossier (practice 4). The representative is there where the applicant is a body. */
export interface Parties {
  applicant: Party;
  submitter: Party;
  representative: Party | null;
}
