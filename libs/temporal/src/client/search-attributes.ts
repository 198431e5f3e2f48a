import { setTimeout as pause } from 'node:timers/promises';
import { defineSearchAttributeKey, type SearchAttributePair } from '@temporalio/common';
import { temporal } from '@temporalio/proto';
import { CASE_TYPE_ATTRIBUTE } from '@huiying/contracts';
import type { TemporalClient } from './connect';
import { isAlreadyThere } from './errors';

const KEYWORD = temporal.api.enums.v1.IndexedValueType.INDEXED_VALUE_TYPE_KEYWORD;
/** Ten seconds in all. */
const USABLE_TRIES = 100;
const USABLE_PAUSE_MS = 100;
const caseTypeKey = defineSearchAttributeKey(CASE_TYPE_ATTRIBUTE, 'KEYWORD');

/** What a case's run can be found by: its type, nothing else. Search attributes are never encrypted. */
export const searchAttributesOfCase = (caseType: string): SearchAttributePair[] => [{ key: caseTypeKey, value: caseType }];

/** Makes the search attribute known to the server; a server that knows it is left as it is. */
export async function registerSearchAttributes({ client, soon }: TemporalClient): Promise<void> {
  const { namespace } = client.options;
  const { customAttributes } = await soon(() => client.connection.operatorService.listSearchAttributes({ namespace }));
  if (customAttributes[CASE_TYPE_ATTRIBUTE] === KEYWORD) return;
  try {
    await soon(() => client.connection.operatorService.addSearchAttributes({ namespace, searchAttributes: { [CASE_TYPE_ATTRIBUTE]: KEYWORD } }));
  } catch (error) {
    if (!isAlreadyThere(error)) throw error;
  }
  await untilUsable(() => soon(() => client.connection.workflowService.countWorkflowExecutions({ namespace, query: `${CASE_TYPE_ATTRIBUTE} = 'none'` })));
}

/** The server keeps its attributes in a cache: one that was just added is unknown to it for a moment. */
async function untilUsable(ask: () => Promise<unknown>): Promise<void> {
  for (let left = USABLE_TRIES; ; left -= 1) {
    try {
      await ask();
      return;
    } catch (error) {
      if (left === 0) throw error;
      await pause(USABLE_PAUSE_MS);
    }
  }
}
