/** The kinds of file that an applicant can hand in. What a component takes of them is the procedure's data. */
export type MediaKind = 'pdf' | 'jpeg' | 'png' | 'docx';

interface Media {
  /** The only content type under which it is ever served. */
  type: string;
  /** Endings that may stay in a name; the first one is given to a name whose ending is wrong. */
  endings: [string, ...string[]];
  /** Browsers can show it without a program being run on the page's behalf. */
  inline: boolean;
}

export const media: Record<MediaKind, Media> = {
  pdf: { type: 'application/pdf', endings: ['pdf'], inline: true },
  jpeg: { type: 'image/jpeg', endings: ['jpg', 'jpeg', 'jpe', 'jfif'], inline: true },
  png: { type: 'image/png', endings: ['png'], inline: true },
  docx: { type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', endings: ['docx'], inline: false },
};

export const allMediaKinds = Object.keys(media) as MediaKind[];

/** `PDF, JPG, PNG`: the same in every language. */
export const labelOf = (...kinds: MediaKind[]): string => kinds.map((kind) => media[kind].endings[0].toUpperCase()).join(', ');

/** For the `accept` attribute of a file input: `.pdf,application/pdf,.jpg,…`. */
export const acceptAttribute = (kinds: MediaKind[]): string =>
  kinds.flatMap((kind) => [...media[kind].endings.map((ending) => `.${ending}`), media[kind].type]).join(',');

export const kindOfType = (type: string): MediaKind | undefined => allMediaKinds.find((kind) => media[kind].type === type);
