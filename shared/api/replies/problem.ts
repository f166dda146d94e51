import * as z from 'zod';

/** RFC 9457 problem details. */
export const problemSchema = z
  .looseObject({
    type: z.string(),
    status: z.int(),
    code: z.string().meta({ description: 'Stable; branch on this.' }),
    title: z.string().meta({ description: 'English' }),
    detail: z.string().meta({ description: 'Chinese, for the person' }),
    requestId: z.string(),
    errors: z
      .array(
        z.object({
          field: z.string().optional(),
          path: z.string().optional(),
          rule: z.string().optional(),
          message: z.string(),
        }),
      )
      .optional()
      .meta({ description: 'What is wrong, field by field' }),
  })
  .meta({ id: 'Problem' });
