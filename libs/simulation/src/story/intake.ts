import type { AdmissionGround, AdmissionOutcome, SuggestionSource } from '@huiying/case-type-suggestion';
import { signatureOf } from './parts-of';
import type { Story } from './story';

/** How a suggestion comes; `session` is the code of a meeting of the congress (`18-5`). */
export interface Opening {
  readonly source: SuggestionSource;
  readonly session?: string;
  /** The deputy names no unit that he wishes for. */
  readonly withoutWish?: boolean;
  /** Came on paper and is entered by the registrar. */
  readonly paper?: boolean;
}

/** 提建议. */
export function opened(s: Story, { source, session, withoutWish, paper }: Opening): void {
  s.act('open', paper ? s.registrar : s.lead, {
    input: {
      source, title: s.seed.title, text: s.seed.text, ...(session !== undefined && { session }), ...(!withoutWish && { proposedUnits: [s.body(s.seed.main)] }),
      ...(paper && { scan: '纸质建议原件，存代表工委档案柜' }),
    },
    ...(paper && { paper: { for: s.lead } }),
  });
}

/** 邀请联名: everybody beside the lead. */
export function cosignersInvited(s: Story): void {
  for (const signer of s.parts.signers.slice(1)) s.act('inviteCosigner', s.lead, { input: { signer: s.person(signer) } });
}

/** 确认联名 by everybody beside the lead, each to that version of the text. */
export function cosigningConfirmed(s: Story, textVersion = 1): void {
  for (const signer of s.parts.signers.slice(1)) s.act('confirmCosigning', signer, { part: signatureOf(s.person(signer)), input: { textVersion } });
}

/** 提交 by the lead; the text is frozen. */
export const submitted = (s: Story): Story => s.act('submit', s.lead);

/** From the draft to the review in one day, with everybody who signs. */
export function proposed(s: Story, opening: Opening): void {
  opened(s, opening);
  cosignersInvited(s);
  cosigningConfirmed(s);
  submitted(s);
}

/** 退回修改, because it speaks of two matters (一事一议). */
export const returnedForChange = (s: Story): Story =>
  s.act('returnForChange', s.registrar, { reason: '建议涉及两件不同事项，请按一事一议分别提出，并补充具体地点。' });

/** 不予受理, with its ground and what becomes of it. */
export const notAdmitted = (s: Story, ground: AdmissionGround, outcome: AdmissionOutcome, reason: string): Story =>
  s.act('refuseAdmission', s.registrar, { input: { ground, outcome }, reason });

/** 登记 under the category of its seed; the rules are pinned from here on. */
export const registered = (s: Story): Story => s.act('register', s.registrar, { input: { category: s.seed.category } });

/** 撤回署名; with the last signature the case is withdrawn. */
export const signatureWithdrawn = (s: Story, signer: string): Story =>
  s.act('withdrawSignature', signer, { part: signatureOf(s.person(signer)), reason: '所提问题已由单位在日常工作中解决，不再需要办理。' });
