/**
 * Every command in every state of a summary, written out by hand as the office would: `command > states` leads to one of
 * them, `command: code` is refused. A change of the lifecycle is a change here, on purpose.
 */
export const summaryMatrix: Readonly<Record<string, string>> = {
  open: `
    place > open, take-out > open, substitute > open, issue > issued, upload: summary-not-issued,
    accept-scan: form-version-old, refuse-scan > open, declare-nothing > nothing-to-forward,
    mark-late > late, extend > open, raise-cap > open, set-cut-off > open,
    question-scan: form-version-old, justify: nothing-to-justify, receive-paper > open`,
  issued: `
    place > open, take-out > open, substitute > open, issue > issued, upload > issued,
    accept-scan > forwarded|issued, refuse-scan > issued, declare-nothing: summary-not-empty,
    mark-late > late|forwarded, extend > issued|forwarded, raise-cap > issued, set-cut-off > issued,
    question-scan > issued, justify > forwarded, receive-paper > issued`,
  forwarded: `
    place: summary-forwarded, take-out: summary-forwarded, substitute: summary-forwarded,
    issue: summary-forwarded, upload: summary-forwarded, accept-scan: summary-forwarded,
    refuse-scan: summary-forwarded, declare-nothing: summary-forwarded, mark-late: summary-forwarded,
    extend: summary-forwarded, raise-cap: summary-forwarded, set-cut-off > forwarded,
    question-scan: summary-forwarded, justify: summary-forwarded, receive-paper > forwarded`,
  'nothing-to-forward': `
    place > open, take-out: not-placed, substitute: not-placed, issue: nothing-declared,
    upload: summary-not-issued, accept-scan: form-version-old, refuse-scan > nothing-to-forward,
    declare-nothing: nothing-declared, mark-late: nothing-declared, extend > nothing-to-forward,
    raise-cap > nothing-to-forward, set-cut-off > nothing-to-forward,
    question-scan: form-version-old, justify: nothing-to-justify, receive-paper > nothing-to-forward`,
  late: `
    place: body-too-late, take-out > late, substitute: body-too-late, issue: body-too-late, upload > late,
    accept-scan > forwarded|late, refuse-scan > late, declare-nothing: body-too-late, mark-late: body-too-late,
    extend > open|issued|forwarded, raise-cap > late, set-cut-off > late,
    question-scan > forwarded|late, justify: body-too-late, receive-paper > late`,
};
