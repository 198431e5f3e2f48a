import { defineSearchAttributeKey, type SearchAttributePair } from '@temporalio/common';
import { temporal } from '@temporalio/proto';
import { CASE_TYPE_ATTRIBUTE } from '@huiying/contracts';
import type { TemporalClient } from './connect';
import { isAlreadyThere } from './errors';

const KEYWORD = temporal.api.enums.v1.IndexedValueType.INDEXED_VALUE_TYPE_KEYWORD;
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
}
