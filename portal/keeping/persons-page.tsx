import { App, Button } from 'antd';
import { useState } from 'react';
import { Page } from '#portal/shell/page.tsx';
import { saveJson } from '#portal/shell/save-file.ts';
import { ProblemView } from '#portal/shell/states.tsx';
import { keepingTexts } from '#portal/texts/keeping.ts';
import { useTexts } from '#portal/texts/language.tsx';
import { ErasePerson } from './erase-person.tsx';
import { nameOf, PersonFields, personIn, type TypedPerson, untyped } from './person-fields.tsx';
import { type About, useErasurePreview, useExport } from './queries.ts';
import '#portal/unit/unit.css';
import '#portal/case/case.css';

/** What the system holds of one person, given out to them or erased, at their own request. */
export function PersonsPage() {
  const say = useTexts(keepingTexts);
  const [typed, setTyped] = useState<TypedPerson>(untyped);
  const [missing, setMissing] = useState(false);
  const preview = useErasurePreview();
  const [seen, setSeen] = useState<About>();
  const person = personIn(typed);
  const note = typed.note.trim();
  const about = person && note !== '' ? { person, note } : undefined;
  const change = (part: Partial<TypedPerson>) => {
    setTyped({ ...typed, ...part });
    // What was counted was of whom was typed before.
    setSeen(undefined);
    setMissing(false);
  };
  const [found, setFound] = useState<Awaited<ReturnType<typeof preview.run>>>();
  const look = async () => {
    setMissing(!about);
    if (!about) return;
    setFound(await preview.run(about.person));
    setSeen(about);
  };
  return (
    <Page title={say('persons')}>
      <p>{say('persons-lead')}</p>
      <section className="card" aria-labelledby="whom">
        <h2 id="whom">{say('whom')}</h2>
        <PersonFields typed={typed} change={change} />
        {missing ? (
          <p className="field-fault" role="alert">
            {say('fields-missing')}
          </p>
        ) : null}
        <div className="actions">
          <Export about={about} missing={() => setMissing(true)} />
          <Button loading={preview.busy} onClick={() => void look()}>
            {say('look')}
          </Button>
        </div>
        {preview.error ? <ProblemView error={preview.error} /> : null}
      </section>
      {seen && found ? <ErasePerson about={seen} found={found} over={() => setSeen(undefined)} /> : null}
    </Page>
  );
}

function Export({ about, missing }: { about: About | undefined; missing: () => void }) {
  const say = useTexts(keepingTexts);
  const { modal, message } = App.useApp();
  const exporting = useExport();
  const take = async (whom: About) => {
    const held = await exporting.run(whom);
    if (!held) return;
    saveJson(`${say('persons')}-${held.exportedAt.slice(0, 10)}.json`, held);
    void message.success(say('exported'));
  };
  const ask = () => {
    if (!about) return missing();
    return void modal.confirm({
      title: say('export'),
      content: say('export-what', { person: nameOf(about.person) }),
      okText: say('export'),
      onOk: () => take(about),
    });
  };
  return (
    <>
      <Button loading={exporting.busy} onClick={ask}>
        {say('export')}
      </Button>
      {exporting.error ? <ProblemView error={exporting.error} /> : null}
    </>
  );
}
