import { formats } from '#platform/i18n';
import type { PlainDate } from '#platform/time';
import { SheetPage, usePage, useT, useUrl } from '#platform/ui';
import { NoticeRows } from './notice-rows.tsx';
import { NoticeSample } from './notice-sample.tsx';
import { places } from './places.ts';
import type { ProcedureProps } from './procedure-props.ts';
import { Qr } from './qr.tsx';
import { useWords } from './words.ts';

export interface NoticeProps extends ProcedureProps {
  /** The whole address of the procedure's page. */
  address: string;
  printedOn: PlainDate;
}

/** What is posted on the notice board: every part of the procedure, and a filled sample of its form. */
export function NoticeSheet(props: NoticeProps) {
  const t = useT();
  const url = useUrl();
  const words = useWords();
  const { province } = usePage();
  const { procedure, agency, address, printedOn } = props;
  const name = words(procedure.name);
  return (
    <SheetPage
      title={name}
      tools={
        <>
          <a href={url(places.procedure(props.reference))}>{t('portal.notice.back')}</a>
          <span>{t('portal.notice.print')}</span>
        </>
      }
    >
      <header class="sheet__head">
        <div>
          <p class="sheet__office">{agency ?? province}</p>
          <p class="sheet__kind">{t('portal.notice.kind')}</p>
          <h1>{name}</h1>
          <p>{procedure.code === null ? t('portal.procedure.noCode') : t('portal.procedure.code', { code: procedure.code })}</p>
        </div>
        <div class="sheet__qr">
          <Qr text={address} label={t('portal.notice.qr')} />
          {t('portal.notice.scan')}
        </div>
      </header>
      <NoticeRows {...props} />
      <p class="sheet__foot">
        {t('portal.notice.foot', { version: procedure.version, date: formats.date(printedOn) })} {address}
      </p>
      <NoticeSample procedure={procedure} form={props.form} />
    </SheetPage>
  );
}
