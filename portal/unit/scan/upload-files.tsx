import { Alert, Button, Progress } from 'antd';
import { type DragEvent, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import type { Schemas } from '#portal/api/client.ts';
import { ProblemView } from '#portal/shell/states.tsx';
import { useTexts } from '#portal/texts/language.tsx';
import { scanTexts } from '#portal/texts/scan.ts';
import { type Announce, acceptedTypes, mediaTypeOf, Sending, type Transfer } from './sending.ts';

type Limits = Schemas['Round']['scan'];
interface UploadProps {
  readonly announce: Announce;
  /** The page that shows what came of the upload. */
  readonly result: (uploadId: string) => string;
  readonly limits: Limits;
}

const megabyte = 1_048_576;

/** Files by drag, click or camera; sent with their progress; what failed is sent again alone. */
export function UploadFiles({ announce, result, limits }: UploadProps) {
  const say = useTexts(scanTexts);
  const each = Math.round(limits.maxBytesPerFile / megabyte);
  const sending = useSending(announce, result);
  const { transfers, busy, missing } = sending;
  const [refusals, setRefusals] = useState<readonly string[]>([]);
  const why = (file: File): string | undefined => {
    if (!mediaTypeOf(file)) return say('wrong-type', { name: file.name });
    if (file.size === 0) return say('empty', { name: file.name });
    return file.size > limits.maxBytesPerFile ? say('too-large', { name: file.name, each }) : undefined;
  };
  const add = (files: readonly File[]) => {
    const wrong = files.flatMap((file) => why(file) ?? []);
    const good = files.filter((file) => why(file) === undefined);
    const many = transfers.length + good.length > limits.maxFiles;
    setRefusals(many ? [...wrong, say('too-many', { files: limits.maxFiles })] : wrong);
    if (!many) sending.add(good);
  };
  return (
    <>
      <p>{say('upload-lead', { files: limits.maxFiles, each })}</p>
      <DropArea add={add} disabled={busy || sending.begun} />
      {refusals.map((sentence) => (
        <Alert key={sentence} type="warning" showIcon role="alert" title={sentence} />
      ))}
      <Chosen transfers={transfers} remove={sending.begun ? undefined : sending.remove} />
      {missing > 0 && !busy ? (
        <Alert type="warning" showIcon role="alert" title={say('some-failed', { count: missing })} />
      ) : null}
      {sending.error ? <ProblemView error={sending.error} /> : null}
      {busy ? <p role="status">{say('keep-open')}</p> : null}
      <div className="actions">
        <Button
          type="primary"
          size="large"
          disabled={transfers.length === 0}
          loading={busy}
          onClick={() => void sending.send()}
        >
          {say(busy ? 'sending' : missing > 0 ? 'send-again' : 'send')}
        </Button>
      </div>
    </>
  );
}

function useSending(announce: Announce, result: (uploadId: string) => string) {
  const navigate = useNavigate();
  const [transfers, setTransfers] = useState<readonly Transfer[]>([]);
  const [busy, setBusy] = useState(false);
  const [missing, setMissing] = useState(0);
  const [error, setError] = useState<unknown>();
  const under = useRef<Sending>(undefined);
  const tell = (number: number, change: Partial<Transfer>) =>
    setTransfers((before) => before.map((one, index) => (index === number - 1 ? { ...one, ...change } : one)));
  const send = async () => {
    under.current ??= new Sending(
      announce,
      transfers.map(({ file }) => file),
      tell,
    );
    setBusy(true);
    setError(undefined);
    try {
      const { uploadId, missing: open } = await under.current.run();
      setMissing(open);
      if (open === 0) void navigate(result(uploadId));
    } catch (failure) {
      setError(failure);
      setMissing(transfers.filter(({ state }) => state !== 'arrived').length);
    } finally {
      setBusy(false);
    }
  };
  return {
    transfers,
    busy,
    missing,
    error,
    send,
    // Its manifest is announced: what is in it stays in it.
    begun: missing > 0,
    add: (files: readonly File[]) =>
      setTransfers((before) => [...before, ...files.map((file) => ({ file, state: 'waiting', sent: 0 }) as const)]),
    remove: (index: number) => setTransfers((before) => before.filter((_one, at) => at !== index)),
  };
}

function DropArea({ add, disabled }: { add: (files: readonly File[]) => void; disabled: boolean }) {
  const say = useTexts(scanTexts);
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    if (!disabled) add([...event.dataTransfer.files]);
  };
  const picker = (text: 'choose' | 'camera', more: { multiple?: boolean; capture?: 'environment'; accept: string }) => (
    <label className={`file-button ${disabled ? 'file-button-off' : ''}`}>
      {say(text)}
      <input
        type="file"
        className="visually-hidden"
        disabled={disabled}
        {...more}
        onChange={({ target }) => {
          add([...(target.files ?? [])]);
          target.value = '';
        }}
      />
    </label>
  );
  return (
    <div
      className={`drop ${over ? 'drop-over' : ''}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <span>{say('drop')}</span>
      {picker('choose', { multiple: true, accept: acceptedTypes })}
      {picker('camera', { capture: 'environment', accept: 'image/jpeg,image/png' })}
    </div>
  );
}

interface ChosenProps {
  readonly transfers: readonly Transfer[];
  readonly remove: ((index: number) => void) | undefined;
}

function Chosen({ transfers, remove }: ChosenProps) {
  const say = useTexts(scanTexts);
  if (transfers.length === 0) return null;
  return (
    <ul className="chosen" aria-label={say('chosen-files')}>
      {transfers.map(({ file, state, sent }, index) => (
        <li key={`${index} ${file.name}`}>
          <span className="chosen-name">
            {file.name} <span className="soft">{(file.size / megabyte).toFixed(1)} MB</span>
          </span>
          {state === 'waiting' ? null : (
            <Progress
              className="chosen-progress"
              aria-label={file.name}
              percent={Math.round(sent * 100)}
              size="small"
              status={state === 'failed' ? 'exception' : state === 'arrived' ? 'success' : 'active'}
            />
          )}
          {state === 'arrived' || state === 'failed' ? <span>{say(state)}</span> : null}
          {remove && state === 'waiting' ? (
            <Button size="small" type="text" aria-label={`${say('remove')} ${file.name}`} onClick={() => remove(index)}>
              {say('remove')}
            </Button>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
