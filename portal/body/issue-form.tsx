import { App, Button, Input } from 'antd';
import { useState } from 'react';
import { ApiProblem } from '#portal/api/problem.ts';
import { Labelled } from '#portal/shell/labelled.tsx';
import { ProblemView } from '#portal/shell/states.tsx';
import { bodyTexts } from '#portal/texts/body.ts';
import { useTexts } from '#portal/texts/language.tsx';
import { typedInstant } from '#portal/texts/zoned.ts';
import { useNow } from '#portal/shell/demo-banner.tsx';
import { DateInput } from '#portal/shell/date-input.tsx';
import { keepContact, keptContact } from './issued-contact.ts';
import { useIssue } from './queries.ts';

interface IssueProps {
  readonly bodyId: string;
  readonly placed: number;
  readonly version: number;
  readonly issued: boolean;
}

/** Which warning of the API asks for which reason. */
const warnings: Readonly<Record<string, 'R33' | 'R37'>> = {
  'ranking-missing': 'R33',
  'contact-phone-unusual': 'R37',
};

/** Whom the bureau calls about the summary; then it is made from exactly what is placed. */
export function IssueForm({ bodyId, placed, version, issued }: IssueProps) {
  const say = useTexts(bodyTexts);
  const { modal } = App.useApp();
  const today = typedInstant(new Date(useNow()).toISOString()).slice(0, 10);
  const [given, setGiven] = useState(() => ({ ...keptContact(bodyId), reportDate: '' }));
  const [reasons, setReasons] = useState<Readonly<Partial<Record<'R33' | 'R37', string>>>>({});
  const issue = useIssue(bodyId);
  const asks = issue.error instanceof ApiProblem ? warnings[issue.error.code] : undefined;
  const wanted = (['R33', 'R37'] as const).filter((rule) => rule === asks || reasons[rule] !== undefined);
  const { name, phone, mobile, reportDate } = given;
  const incomplete = [name, phone, mobile].some((one) => one.trim() === '');
  const send = () => {
    const justifications = wanted.flatMap((rule) => {
      const note = reasons[rule]?.trim();
      return note ? [{ rule, note }] : [];
    });
    const contact = { name: name.trim(), phone: phone.trim(), mobile: mobile.trim() };
    void modal.confirm({
      title: say('issue-title'),
      content: `${say('issue-what', { count: placed, n: version + 1 })}${version > 0 ? say('issue-voids') : ''}`,
      okText: say('issue'),
      onOk: async () => {
        if (await issue.run({ reportDate: reportDate || today, contact, justifications })) keepContact(bodyId, contact);
      },
    });
  };
  return (
    <section className="card" aria-labelledby="issue">
      <h2 id="issue">{say(issued ? 'issue-again' : 'issue')}</h2>
      <p className="soft">{say(issued ? 'issue-again-lead' : 'issue-lead')}</p>
      <IssueFields given={given} today={today} change={setGiven} />
      {issue.error ? <ProblemView error={issue.error} /> : null}
      {wanted.length > 0 ? <p>{say('why-lead')}</p> : null}
      {wanted.map((rule) => (
        <Why
          key={rule}
          rule={rule}
          reason={reasons[rule] ?? ''}
          change={(reason) => setReasons({ ...reasons, [rule]: reason })}
        />
      ))}
      <Button type={issued ? 'default' : 'primary'} loading={issue.busy} disabled={incomplete} onClick={send}>
        {say(issued ? 'issue-again' : 'issue')}
      </Button>
      {incomplete ? <p className="soft">{say('issue-needs')}</p> : null}
    </section>
  );
}

interface Given {
  readonly name: string;
  readonly phone: string;
  readonly mobile: string;
  readonly reportDate: string;
}

interface FieldsProps {
  readonly given: Given;
  readonly today: string;
  readonly change: (given: Given) => void;
}

const contactFields = ['name', 'phone', 'mobile'] as const;

function IssueFields({ given, today, change }: FieldsProps) {
  const say = useTexts(bodyTexts);
  return (
    <div className="form-grid">
      {contactFields.map((key) => (
        <div className="field" key={key}>
          <label className="field-label" htmlFor={key}>
            {say(`contact-${key}`)}
          </label>
          <Input
            id={key}
            inputMode={key === 'name' ? 'text' : 'tel'}
            maxLength={50}
            value={given[key]}
            onChange={({ target }) => change({ ...given, [key]: target.value })}
          />
        </div>
      ))}
      <Labelled id="report-date" label={say('report-date')}>
        <DateInput
          id="report-date"
          value={given.reportDate || today}
          change={(reportDate) => change({ ...given, reportDate })}
        />
      </Labelled>
    </div>
  );
}

interface WhyProps {
  readonly rule: 'R33' | 'R37';
  readonly reason: string;
  readonly change: (reason: string) => void;
}

function Why({ rule, reason, change }: WhyProps) {
  const say = useTexts(bodyTexts);
  return (
    <Labelled id={`why-${rule}`} label={say(`why-${rule}`)}>
      <Input.TextArea
        id={`why-${rule}`}
        rows={2}
        maxLength={200}
        value={reason}
        onChange={({ target }) => change(target.value)}
      />
    </Labelled>
  );
}
