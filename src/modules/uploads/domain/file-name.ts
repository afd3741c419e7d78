import { supportedExtensions } from 'file-type';
import { media, type MediaKind } from './media.ts';

const LONGEST = 120; // Vietnamese letters take up to three bytes, and file systems end at 255
const nameless = 'file';

/** Endings of text files that can carry a program; `file-type` knows binary ones only. */
const textEndings =
  'htm html xhtml svg xml js mjs cjs ts php asp aspx jsp sh bat cmd ps1 vbs hta txt csv json md doc docm dotm rtf heif'.split(' ');
const knownEndings = new Set([...supportedExtensions, ...textEndings, ...Object.values(media).flatMap((one) => one.endings)]);

/** Not seen, or making what is seen a lie: control and format characters, among them those that turn the direction of writing. */
const unseen = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/gu;

/**
 * The file's name as the sender knows it, made fit for showing and for saving: NFC, no folders, no unseen characters, none
 * that a file system refuses, at most 120 letters with its ending kept. It is for people; no path is ever made of it.
 */
export function cleanFileName(raw: string): string {
  const last =
    raw
      .toWellFormed()
      .replace(/\s+/gu, ' ')
      .replace(unseen, '')
      .split(/[/\\]/)
      .findLast((part) => part.trim() !== '') ?? '';
  const clean = last
    .normalize('NFC')
    .replace(/[<>:"|?*\ufffd]/g, '-')
    .replace(/\s+/gu, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
  return shorten(clean) || nameless;
}

/** The name with the ending of what the file really is: `anh.pdf` that is a JPEG becomes `anh.jpg`. */
export function nameForKind(name: string, kind: MediaKind): string {
  const right: string[] = media[kind].endings;
  let stem = name;
  for (;;) {
    const ending = endingOf(stem);
    if (!ending || !knownEndings.has(ending)) return shorten(`${stem || nameless}.${right[0]}`);
    if (right.includes(ending)) return stem;
    stem = stem.slice(0, -ending.length - 1).trimEnd();
  }
}

const endingOf = (name: string): string | undefined => /.\.([a-z0-9]{1,5})$/i.exec(name)?.[1]?.toLowerCase();

function shorten(name: string): string {
  const letters = [...name];
  if (letters.length <= LONGEST) return name;
  const ending = endingOf(name);
  const tail = ending ? name.slice(-ending.length - 1) : '';
  return (
    letters
      .slice(0, LONGEST - tail.length)
      .join('')
      .trimEnd() + tail
  );
}
