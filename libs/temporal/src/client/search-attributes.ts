import { setTimeout as pause } from 'node:timers/promises';
import { defineSearchAttributeKey, type SearchAttributePair } from '@temporalio/common';
import { temporal } from '@temporalio/proto';
import { CASE_TYPE_ATTRIBUTE } from '@huiying/contracts';
import type { TemporalClient } from './connect';
import { isAlreadyThere, isInvalid } from './errors';

const KEYWORD = temporal.api.enums.v1.IndexedValueType.INDEXED_VALUE_TYPE_KEYWORD;
/** Milliseconds in all, and between two looks. */
const USABLE_MS = 10_000;
const USABLE_PAUSE_MS = 100;
const caseTypeKey = defineSearchAttributeKey(CASE_TYPE_ATTRIBUTE, 'KEYWORD');

/** What a case's run can be found by: its type, nothing else. Search attributes are never encrypted. */
export const searchAttributesOfCase = (caseType: string): SearchAttributePair[] => [{ key: caseTypeKey, value: caseType }];

/** Makes the search attribute known to the server, and waits until it can be used; a server that knows it is left as it is. */
export async function registerSearchAttributes(temporalClient: TemporalClient): Promise<void> {
  const { client, soon } = temporalClient;
  const { namespace } = client.options;
  const { customAttributes } = await soon(() => client.connection.operatorService.listSearchAttributes({ namespace }));
  if (customAttributes[CASE_TYPE_ATTRIBUTE] !== KEYWORD) {
    try {
      await soon(() => client.connection.operatorService.addSearchAttributes({ namespace, searchAttributes: { [CASE_TYPE_ATTRIBUTE]: KEYWORD } }));
    } catch (error) {
      if (!isAlreadyThere(error)) throw error;
    }
  }
  await untilUsable(temporalClient, namespace);
}

/** The server reads its attributes from a cache: one that was just added, by whomever, is unknown to it for a moment. */
async function untilUsable({ client, soon }: TemporalClient, namespace: string): Promise<void> {
  for (const giveUpAt = Date.now() + USABLE_MS; ; await pause(USABLE_PAUSE_MS)) {
    try {
      await soon(() => client.connection.workflowService.countWorkflowExecutions({ namespace, query: `${CASE_TYPE_ATTRIBUTE} = 'none'` }));
      return;
    } catch (error) {
      if (!isInvalid(error) || Date.now() >= giveUpAt) throw error;
    }
  }
}
