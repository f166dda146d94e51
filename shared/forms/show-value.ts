import { computed } from '#domain/form-data.ts';
import type { Field, FieldType } from '#domain/form-definition.ts';
import { type Regions, withName } from '#domain/rules/regions.ts';

type Data = Readonly<Record<string, unknown>>;

/** Money in 分 as it stands on paper: `1,234.50`. */
export function showMoney(cents: number): string {
  const sign = cents < 0 ? '-' : '';
  const whole = Math.floor(Math.abs(cents) / 100);
  return `${sign}${whole.toLocaleString('en-US')}.${String(Math.abs(cents) % 100).padStart(2, '0')}`;
}

const date = (text: string): string =>
  text.replace(/^(\d{4})-(\d\d)-(\d\d)$/, '$1.$2.$3').replace(/^(\d{4})-(\d\d)$/, '$1.$2');

/** A value as the printed form shows it, a place by its code and its name; empty where nothing was filled in. */
export function showValue(field: Field, content: Data, regions: Regions): string {
  const { value: type } = field;
  if (type.type === 'computed') {
    const sum = computed(content, type.sum);
    return `${type.unit === '元' ? showMoney(sum) : String(sum)}${type.unit && type.unit !== '元' ? ` ${type.unit}` : ''}`;
  }
  const given = content[field.id];
  if (type.type === 'region' && typeof given === 'string' && given !== '') return withName(regions, given);
  return showGiven(type, given);
}

function showGiven(type: FieldType, given: unknown): string {
  switch (type.type) {
    case 'boolean':
      return given === true ? '是' : given === false ? '否' : '';
    case 'money':
      return typeof given === 'number' ? showMoney(given) : '';
    case 'integer':
      return typeof given === 'number' ? `${given}${type.unit ?? ''}` : '';
    case 'choice':
      return type.options.find(({ value }) => value === given)?.label.zh ?? '';
    case 'choices': {
      const chosen = Array.isArray(given) ? given : [];
      return type.options.map(({ value, label }) => `${chosen.includes(value) ? '■' : '□'}${label.zh}`).join('　');
    }
    case 'date':
    case 'month':
      return typeof given === 'string' ? date(given) : '';
    default:
      return typeof given === 'string' ? given : '';
  }
}
