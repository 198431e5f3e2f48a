import type { ReplyRow, SuggestionPage } from '../../../api/model';
import { useText } from '../../../i18n/locale-context';
import { Attachments } from '../../../parts/attachments';
import { ContentText } from '../../../parts/content-text';
import { Day } from '../../../parts/day';
import { NothingHere } from '../../../parts/nothing-here';

/** 答复 by round, the latest first; a round never hides the one before. */
export function Replies({ suggestion }: { readonly suggestion: SuggestionPage }) {
  const t = useText();
  if (suggestion.replies.length === 0) return <NothingHere text={t('replies.none')} />;
  const rounds = [...new Set(suggestion.replies.map((reply) => reply.round))].sort((a, b) => b - a);
  return rounds.map((round) => (
    <section key={round} aria-label={t('case.round', { n: round })}>
      <h3>{t('case.round', { n: round })}</h3>
      {suggestion.replies
        .filter((reply) => reply.round === round)
        .map((reply) => (
          <Reply key={reply.id} reply={reply} />
        ))}
    </section>
  ));
}

/** One reply with what it promised to answer, and why it came back. */
export function Reply({ reply }: { readonly reply: ReplyRow }) {
  const t = useText();
  const deliveries = reply.deliveries.map(({ signer, way }) => (way === null ? signer.name : `${signer.name} (${way.label})`)).join(t('list.and'));
  return (
    <article className="hy-card hy-reply" aria-label={reply.unit.name}>
      <p className="hy-reply-head">
        <strong>{reply.unit.name}</strong>
        <span className="hy-state">{reply.state.label}</span>
        {reply.class !== null && <span>{reply.class.label}</span>}
      </p>
      <p className="hy-meta hy-spread">
        {reply.docNumber?.text && <span>{reply.docNumber.text}</span>}
        {reply.signedOn !== null && (
          <span>
            {t('replies.signed')} <Day value={reply.signedOn} />
          </span>
        )}
        {reply.deliveredOn !== null && (
          <span>
            {t('replies.delivered')} <Day value={reply.deliveredOn} />
          </span>
        )}
        {deliveries !== '' && <span>{t('replies.to', { who: deliveries })}</span>}
        {reply.issuedOutside && <span>{t('replies.outside')}</span>}
      </p>
      {reply.returned !== null && (
        <div className="hy-returned">
          <p>
            <strong>{t('replies.returned', { by: reply.returned.by.label })}</strong> <Day value={reply.returned.on} />
          </p>
          <ContentText content={reply.returned.reason} />
          {reply.returned.classHeldRight !== null && <p>{t('replies.classHeldRight', { code: reply.returned.classHeldRight })}</p>}
        </div>
      )}
      {reply.text !== null && <ContentText content={reply.text} />}
      <Attachments files={reply.attachments} />
      {reply.changesAnswered.map(({ change, answer }) => (
        <div key={change} className="hy-spaced">
          <h4>{t('replies.changeAnswer', { n: change + 1 })}</h4>
          <ContentText content={answer} />
        </div>
      ))}
    </article>
  );
}
