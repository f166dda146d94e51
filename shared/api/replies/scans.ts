import * as z from 'zod';
import { scanStatuses } from '#domain/scan.ts';
import { codes, instant, sha256 } from './values.ts';

const announced = z
  .object({
    uploadId: z.string(),
    formVersion: z.int(),
    expiresAt: instant,
    posts: z
      .array(
        z.object({
          number: z.int(),
          name: z.string(),
          url: z.string(),
          fields: z.record(z.string(), z.string()).meta({ description: 'Form fields, before the file' }),
        }),
      )
      .meta({ description: 'One multipart POST a file, straight to S3' }),
  })
  .meta({ id: 'AnnouncedUpload' });

export const upload = z
  .object({
    uploadId: z.string(),
    formVersion: z.int(),
    status: z.enum(scanStatuses),
    outcome: z
      .string()
      .optional()
      .meta({ description: 'What the reader said; `kept-late` before it: it came too late' }),
    findings: codes,
    files: z.array(
      z.object({
        number: z.int(),
        name: z.string(),
        receivedAt: instant.optional(),
        findings: codes,
        sha256: sha256.optional(),
        pages: z.int().optional(),
      }),
    ),
  })
  .meta({ id: 'Upload' });

const mm = z.number().meta({ description: 'Millimetres on the sheet' });
const box = z.tuple([mm, mm, mm, mm]);

const finding = z
  .object({
    code: z.string(),
    severity: z.enum(['error', 'warning', 'info']),
    page: z.int().nullable().meta({ description: 'Index of the page; null: the scan as a whole' }),
    boxMm: box.nullable(),
    message: z.string(),
  })
  .meta({ id: 'ScanFinding' });

const page = z
  .object({
    index: z.int(),
    widthMm: mm,
    heightMm: mm,
    dpi: z.number(),
    rotation: z.int(),
    skewDegrees: z.number(),
    colour: z.enum(['colour', 'grey', 'bw']),
    blank: z.boolean(),
    code: z.object({ text: z.string(), form: z.string(), version: z.int(), page: z.int(), pages: z.int() }).nullable(),
    seal: z.enum(['present', 'uncertain', 'absent', 'colourless']),
    marks: z.array(
      z.object({
        shape: z.enum(['round', 'oval', 'edge-arc']),
        state: z.enum(['present', 'uncertain']),
        confidence: z.number(),
        centreMm: z.tuple([mm, mm]),
        diameterMm: mm,
      }),
    ),
    thumbnail: z.string().optional(),
    view: z.string().optional(),
    crops: z.array(z.string()),
  })
  .meta({ id: 'ScanPage' });

const pages = z
  .object({
    uploadId: z.string(),
    status: z.enum(scanStatuses),
    readerVersion: z.string().optional(),
    verdict: z.enum(['accepted', 'accepted-with-warnings', 'refused']).optional(),
    findings: z.array(finding),
    pages: z.array(page),
    originals: z
      .boolean()
      .optional()
      .meta({ description: 'Whether the reviewer may take the files as they were sent' }),
    linkSeconds: z.int().optional().meta({ description: 'How long the links to pictures live' }),
  })
  .meta({ id: 'ScanPages' });

export const scanReplies = { announced, upload, pages } as const;
