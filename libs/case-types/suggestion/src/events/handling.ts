import type { ContentRef, Day, PartId, PersonId } from '@huiying/engine';
import type { ContactRank } from '../inputs/handling';
import type { ContactMode, ContactStage } from '../rules';
import type { Body, Nothing } from './body';

/** 联系、会办意见、延期. */
export type HandlingEvent =
  | Body<'ContactLogged', {
      contact: PartId; assignment: PartId; mode: ContactMode; stage: ContactStage; rank: ContactRank; deputies: readonly PersonId[]; note: ContentRef;
    }>
  | Body<'ContactConfirmed', { by: PersonId | null; scan: ContentRef | null }>
  | Body<'ContactDenied', { by: PersonId | null; scan: ContentRef | null }>
  | Body<'ContactUnanswered', Nothing>
  /** The deputy answered in time on paper, or late: the silence noted by time no longer holds. */
  | Body<'ContactUnansweredRevised', Nothing>
  | Body<'ContactWaived', { by: 'deputy' | 'registrar'; reason: ContentRef | null; scan: ContentRef | null }>
  | Body<'OpinionGiven', { text: ContentRef; scan: ContentRef | null }>
  | Body<'OpinionSentBack', { reason: ContentRef }>
  | Body<'OpinionWaived', { reason: ContentRef }>
  | Body<'ExtensionRequested', { extension: PartId; assignment: PartId; to: Day; reason: ContentRef }>
  /** `to`: the unit's new day; `deputyTo`: the one for the deputy where that moves too. */
  | Body<'ExtensionGranted', { to: Day; deputyTo: Day | null }>
  | Body<'ExtensionRefused', { reason: ContentRef }>;
