import { expect, it } from 'vitest';
import { ownerOf } from '#portal/unit/form/namesake.ts';

type Definition = Parameters<typeof ownerOf>[0];
type Field = Parameters<typeof ownerOf>[1];
const field = (id: string, zh: string, type: 'text' | 'person-name' = 'text'): Field => ({
  id,
  label: { zh, en: zh },
  required: true,
  value: type === 'text' ? { type, max: 20 } : { type },
});
const [first, second, alone, third] = [
  field('leadMobile', '手机'),
  field('contactMobile', '手机'),
  field('post', '职务'),
  field('otherMobile', '手机'),
];
const definition: Definition = {
  sections: [
    {
      id: 'people',
      label: { zh: '人员', en: 'People' },
      fields: [
        field('lead', '领衔专家', 'person-name'),
        alone,
        first,
        field('contact', '联系人', 'person-name'),
        second,
      ],
    },
    { id: 'others', label: { zh: '其他', en: 'Others' }, fields: [third] },
  ],
};

it.each([
  [first, '领衔专家'],
  [second, '联系人'],
  [third, '其他'],
  [alone, undefined],
])('whose a field is that shares its label: %o', (one, owner) => {
  expect(ownerOf(definition, one)?.zh).toBe(owner);
});
