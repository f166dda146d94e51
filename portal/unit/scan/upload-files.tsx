import { Alert, Button, Progress } from 'antd';
import { type DragEvent, useCallback, useRef, useState } from 'react';
import type { Schemas } from '#portal/api/client.ts';
import { isPassing } from '#portal/api/problem.ts';
import { keeper } from '#portal/session/tokens.ts';
import { askedAlready, AskBeforeLeaving } from '#portal/shell/ask-before-leaving.tsx';
import { useGoOn } from '#portal/shell/go-on.ts';
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
/** Rounded up: what is too much by a little does not read as if it were not. */
const megabytes = (bytes: number): string => (Math.ceil((bytes / megabyte) * 10) / 10).toFixed(1);

/** Files by drag, click or camera; sent with their progress; what failed is sent again alone. */
export function UploadFiles({ announce, result, limits }: UploadProps) {
  const say = useTexts(scanTexts);
  const each = Math.round(limits.maxBytesPerFile / megabyte);
  const most = Math.round(limits.maxBytes / megabyte);
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
    const all = [...transfers.map(({ file }) => file), ...good];
    const many = all.length > limits.maxFiles ? [say('too-many', { files: limits.maxFiles })] : [];
    const bytes = all.reduce((sum, { size }) => sum + size, 0);
    const much = bytes > limits.maxBytes ? [say('too-large-together', { bytes: megabytes(bytes), most })] : [];
    setRefusals([...wrong, ...many, ...much]);
    if (many.length + much.length === 0) sending.add(good);
  };
  return (
    <>
      <AskBeforeLeaving isUnsaved={sending.isUnderWay} content={say('leave-sending')} />
      <p>{say('upload-lead', { files: limits.maxFiles, each, most })}</p>
      <DropArea add={add} disabled={busy || sending.begun} />
      {refusals.map((sentence) => (
        <Alert key={sentence} type="warning" showIcon role="alert" title={sentence} />
      ))}
      <Chosen transfers={transfers} remove={busy || sending.begun ? undefined : sending.remove} />
      {missing > 0 && !busy ? (
        <Alert type="warning" showIcon role="alert" title={say('some-failed', { count: missing })} />
      ) : null}
      {sending.error ? <ProblemView error={sending.error} nameOf={(field) => nameIn(transfers, field)} /> : null}
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

/** `files.2.name` is said of the third file. */
function nameIn(transfers: readonly Transfer[], field: string): string | undefined {
  const [list, index] = field.split('.');
  return list === 'files' ? transfers[Number(index)]?.file.name : undefined;
}

function useSending(announce: Announce, result: (uploadId: string) => string) {
  const goOn = useGoOn();
  const [transfers, setTransfers] = useState<readonly Transfer[]>([]);
  const [busy, setBusy] = useState(false);
  const [missing, setMissing] = useState(0);
  const [error, setError] = useState<unknown>();
  const under = useRef<Sending>(undefined);
  const tell = (number: number, change: Partial<Transfer>) =>
    setTransfers((before) => before.map((one, index) => (index === number - 1 ? { ...one, ...change } : one)));
  const startAnew = () => {
    under.current = undefined;
    setMissing(0);
    setTransfers((before) => before.map(({ file }) => ({ file, state: 'waiting', sent: 0 })));
  };
  /** Other files are another upload. */
  const choose = (chosen: (before: readonly Transfer[]) => readonly Transfer[]) => {
    under.current = undefined;
    setError(undefined);
    setTransfers(chosen);
  };
  const send = async () => {
    const files = transfers.map(({ file }) => file);
    const sending = (under.current ??= new Sending(announce, files, tell));
    setBusy(true);
    setError(undefined);
    try {
      const { uploadId, missing: open } = await sending.run();
      setMissing(open);
      if (open === 0) goOn(result(uploadId), askedAlready);
    } catch (failure) {
      setError(failure);
      // What was refused is not announced: the choice is open again, and what is sent then is another upload.
      if (isPassing(failure) || keeper.state === 'expired') setMissing(sending.begun ? sending.missing : 0);
      else startAnew();
    } finally {
      setBusy(false);
    }
  };
  return {
    transfers,
    busy,
    /** Something is on its way, or must be sent again. */
    isUnderWay: useCallback(() => busy || missing > 0, [busy, missing]),
    missing,
    error,
    send,
    // Its manifest is announced: what is in it stays in it.
    begun: missing > 0,
    add: (files: readonly File[]) =>
      choose((before) => [...before, ...files.map((file) => ({ file, state: 'waiting', sent: 0 }) as const)]),
    remove: (index: number) => choose((before) => before.filter((_one, at) => at !== index)),
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
