import type { RefusalCode } from './refusals.ts';

/**
 * The life of the service that a listed application really gives (R12, R17, R43, R44); read it as the application's table. It
 * begins when the application is listed, municipally or nationally, and is part of the application's record.
 */
export const serviceStatuses = ['awaited', 'reported', 'returned', 'confirmed'] as const;
export type ServiceStatus = (typeof serviceStatuses)[number];

export const serviceCommands = [
  'save',
  'report',
  'confirm',
  'return',
  'certify',
  'revoke',
  'write-letter',
  'record-print',
] as const;
export type ServiceCommandName = (typeof serviceCommands)[number];

type Cell = readonly ServiceStatus[] | RefusalCode;

export const serviceLife: { readonly [S in ServiceStatus]: { readonly [C in ServiceCommandName]: Cell } } = {
  awaited: {
    save: ['awaited'],
    report: ['reported'],
    confirm: 'service-not-reported',
    return: 'service-not-reported',
    certify: 'service-not-confirmed',
    revoke: 'certificate-unknown',
    // The employer supports the expert from the beginning (R43), so its letter waits for nothing.
    'write-letter': ['awaited'],
    'record-print': ['awaited'],
  },
  reported: {
    save: 'service-being-confirmed',
    report: 'service-being-confirmed',
    confirm: ['confirmed'],
    return: ['returned'],
    certify: 'service-not-confirmed',
    revoke: 'certificate-unknown',
    'write-letter': ['reported'],
    'record-print': ['reported'],
  },
  returned: {
    save: ['returned'],
    report: ['reported'],
    confirm: 'service-being-corrected',
    return: 'service-being-corrected',
    certify: 'service-not-confirmed',
    revoke: 'certificate-unknown',
    'write-letter': ['returned'],
    'record-print': ['returned'],
  },
  confirmed: {
    save: 'service-confirmed',
    report: 'service-confirmed',
    confirm: 'service-confirmed',
    // What was confirmed by mistake is opened again; no certificate may stand on it then.
    return: ['returned'],
    certify: ['confirmed'],
    revoke: ['confirmed'],
    'write-letter': ['confirmed'],
    'record-print': ['confirmed'],
  },
};

/** Why `command` is refused in `status`, or undefined where it is legal. */
export function serviceRefusal(status: ServiceStatus, command: ServiceCommandName): RefusalCode | undefined {
  const cell = serviceLife[status][command];
  return typeof cell === 'string' ? cell : undefined;
}
