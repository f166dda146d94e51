import type { IssuedForm } from '#domain/issued-form.ts';
import type { Scan } from '#domain/scan.ts';
import type { DraftFreeze, Draft, DraftStore, FormStore, SaveKey, ScanOwner, ScanStore } from '#ports/record-store.ts';
import { subjectOfOwner } from '#cases/outbox-events.ts';

const scanName = (owner: ScanOwner, uploadId: string): string => `${subjectOfOwner(owner)}/${uploadId}`;

export class InMemoryScanStore implements ScanStore {
  readonly scans = new Map<string, { owner: ScanOwner; scan: Scan }>();
  /** Writes that stood. */
  written = 0;

  async loadScan(owner: ScanOwner, uploadId: string): Promise<Scan | undefined> {
    return structuredClone(this.peek(owner, uploadId));
  }

  async listScans(owner: ScanOwner): Promise<Scan[]> {
    const own = [...this.scans.values()].filter((one) => subjectOfOwner(one.owner) === subjectOfOwner(owner));
    return structuredClone(own.map(({ scan }) => scan)).toSorted((left, right) =>
      left.createdAt < right.createdAt ? 1 : -1,
    );
  }

  async createScan(owner: ScanOwner, scan: Scan): Promise<boolean> {
    if (this.peek(owner, scan.uploadId)) return false;
    this.replace(owner, scan);
    return true;
  }

  async updateScan(owner: ScanOwner, before: Scan, after: Scan): Promise<boolean> {
    if (this.peek(owner, before.uploadId)?.version !== before.version) return false;
    this.replace(owner, after);
    return true;
  }

  peek(owner: ScanOwner, uploadId: string): Scan | undefined {
    return this.scans.get(scanName(owner, uploadId))?.scan;
  }

  replace(owner: ScanOwner, scan: Scan): void {
    this.scans.set(scanName(owner, scan.uploadId), structuredClone({ owner, scan }));
    this.written += 1;
  }
}

export class InMemoryDraftStore implements DraftStore {
  readonly #drafts = new Map<string, { draft: Draft; saveKey: SaveKey; frozenAs?: number }>();

  async loadDraft(applicationId: string): Promise<Draft | undefined> {
    return this.#drafts.get(applicationId)?.draft;
  }

  async saveDraft(
    applicationId: string,
    save: { expectedVersion: number; of: number; draft: Draft; saveKey: SaveKey },
  ): Promise<'saved' | 'stale-version' | 'key-reused'> {
    const before = this.#drafts.get(applicationId);
    const again = before?.saveKey.key === save.saveKey.key;
    if (again && before?.saveKey.content !== save.saveKey.content) return 'key-reused';
    const stale = (before?.draft.version ?? 0) !== save.expectedVersion || (before?.frozenAs ?? 0) >= save.of;
    if (!again && stale) return 'stale-version';
    this.#drafts.set(applicationId, { draft: { ...save.draft }, saveKey: save.saveKey });
    return 'saved';
  }

  /** Would this freeze stand? */
  holds({ applicationId, version }: DraftFreeze): boolean {
    return this.#drafts.get(applicationId)?.draft.version === version;
  }

  freeze({ applicationId, formVersion }: DraftFreeze): void {
    const before = this.#drafts.get(applicationId);
    if (before) this.#drafts.set(applicationId, { ...before, frozenAs: formVersion });
  }
}

export class InMemoryFormStore implements FormStore {
  readonly #forms = new Map<string, IssuedForm>();

  async loadForm(owner: ScanOwner, formVersion: number): Promise<IssuedForm | undefined> {
    return structuredClone(this.#forms.get(`${subjectOfOwner(owner)}/${formVersion}`));
  }

  async issueForm(owner: ScanOwner, form: IssuedForm): Promise<void> {
    const key = `${subjectOfOwner(owner)}/${form.formVersion}`;
    if (!this.#forms.has(key)) this.#forms.set(key, structuredClone(form));
  }
}
