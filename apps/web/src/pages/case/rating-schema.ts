import type { InputSchema } from '../../form/json-schema';

/** The form of a rating: no heading over its marks, which would only repeat the form's own, and said at the reason when one is needed. */
export function ratingSchema(schema: InputSchema, reasonHelp: string): InputSchema {
  const { marks, ratingReason, ...others } = schema.properties ?? {};
  return {
    ...schema,
    properties: { ...others, ...(marks && { marks: { ...marks, title: '' } }), ...(ratingReason && { ratingReason: { ...ratingReason, 'x-help': reasonHelp } }) },
  };
}
