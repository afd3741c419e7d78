import { procedureVersion } from '#modules/catalogue';
import { contactOf, type Fact, type FactKind } from '#modules/dossier';
import type { Follower, SealedFact } from '#modules/log';
import { enqueue } from '#modules/notification';
import { findUnit } from '#modules/organisation';
import type { TenantId, Tx } from '#platform/database';
import { catalogue, formats } from '#platform/i18n';
import { localDate, type World } from '#platform/time';
import { addresses } from '#platform/ui';
import { compose, type News } from '../domain/compose.ts';
import { notices, type Notice } from '../domain/notices.ts';
import { messages } from '../messages/index.ts';
import { readProvince, type Province } from '../sql/province.ts';

export interface NoticesDeps {
  world: World;
  /** The address that people use, such as `https://dichvucong.example.vn`; without it links are paths. */
  publicUrl?: string | undefined;
}

/** Facts that are older when they are followed are told to nobody: imported history, and news that are none any more. */
const NEWS_FOR = { hours: 7 * 24 };

const translate = catalogue([messages]);

/**
 * Writes a message for each fact that people are to be told of, in the order of the facts. It may be given the same
 * facts again, under any name and at any time: no news is written twice. What it writes with waits for the delivery.
 */
export const follower = (deps: NoticesDeps): Follower => ({
  name: 'notices',
  handle: async (tx, tenant, facts) => {
    const news = facts.filter((fact) => isNews(deps.world, fact));
    if (news.length === 0) return;
    const province = await readProvince(tx, tenant);
    for (const fact of news) await tell(deps, tx, tenant, province, fact);
  },
});

function isNews(world: World, { subject, kind, at }: SealedFact): boolean {
  if (subject.kind !== 'dossier') return false;
  const notice = noticeOf(kind);
  return notice.tell !== 'nobody' && at.add(NEWS_FOR).epochNanoseconds >= world.now().epochNanoseconds;
}

/** Throws for a kind that the table does not know: the fact waits for a worker that does, and is not lost. */
function noticeOf(kind: string): Notice<FactKind> {
  if (!Object.hasOwn(notices, kind)) throw new Error(`nothing says whom ${kind} tells`);
  return notices[kind as FactKind] as Notice<FactKind>;
}

async function tell(deps: NoticesDeps, tx: Tx, tenant: TenantId, province: Province, fact: SealedFact): Promise<void> {
  const read = await newsOf(deps, tx, province, fact);
  if (!read) return;
  const about = { kind: 'dossier', id: fact.subject.id, reference: read.contact.code };
  for (const letter of compose(translate(read.contact.lang), read)) {
    await enqueue(tx, tenant, {
      ...letter,
      about,
      id: deps.world.newId(),
      at: deps.world.now(),
      factPosition: fact.position,
      dedupeKey: `${fact.entryId}/${letter.channel}/submitter`,
    });
  }
}

/** Undefined where there is nobody to tell any more. */
async function newsOf({ publicUrl = '' }: NoticesDeps, tx: Tx, province: Province, fact: SealedFact): Promise<News | undefined> {
  const notice = noticeOf(fact.kind);
  const contact = await contactOf(tx, fact.subject.id);
  if (!contact || notice.tell === 'nobody') return undefined;
  const [version, unit] = await Promise.all([
    procedureVersion(tx, contact.procedureVersionId),
    findUnit(tx, contact.receivingPointId, localDate(fact.at)),
  ]);
  return {
    contact,
    words: typeof notice.words === 'string' ? notice.words : notice.words(contact),
    values: notice.values(fact.data as unknown as Fact['data']),
    procedure: version!.body.name[contact.lang],
    unit: unit!.name,
    province: province.name,
    at: formats.dateTime(fact.at),
    link: `${publicUrl.replace(/\/$/, '')}${province.base}${addresses.track}`,
  };
}
