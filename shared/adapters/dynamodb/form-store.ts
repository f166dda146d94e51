import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { canonicalJson } from '#domain/chain.ts';
import { type IssuedForm, issuedFormSchema } from '#domain/issued-form.ts';
import type { FormStore } from '#ports/record-store.ts';
import { formKey } from './keys.ts';
import { getItem, hasName, type Item, keyOf, readText, type Table, text } from './table.ts';

export function readIssuedForm(item: Item): IssuedForm {
  return issuedFormSchema().parse(JSON.parse(readText(item, 'form') ?? 'null'));
}

/** Printed versions, one item each; written once, and the outbox of its own event. */
export function dynamodbFormStore(table: Table): FormStore {
  return {
    async loadForm(owner, formVersion) {
      const item = await getItem(table, formKey(owner, formVersion));
      return item && readIssuedForm(item);
    },
    async issueForm(owner, form) {
      const item = { ...keyOf(formKey(owner, form.formVersion)), form: text(canonicalJson(form)) };
      try {
        await table.client.send(
          new PutItemCommand({ TableName: table.name, Item: item, ConditionExpression: 'attribute_not_exists(pk)' }),
        );
      } catch (error) {
        // The same version printed again says the same: the first one stands.
        if (!hasName(error, 'ConditionalCheckFailedException')) throw error;
      }
    },
  };
}
