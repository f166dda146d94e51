/**
 * Every command in every state of a round, written out by hand as the office would: `command > states` leads to one of
 * them, `command: code` is refused. A change of the lifecycle is a change here, on purpose.
 */
export const roundMatrix: Readonly<Record<string, string>> = {
  prepared: `
    open > open, move-deadline: round-not-open, close-for-applicants: round-not-open,
    close-for-bodies: round-not-open, begin-evaluation: round-not-open, close-scoring: round-not-open, reopen-scoring: round-not-open, prepare: round-not-open,
    release: round-not-open, conclude: round-not-open`,
  open: `
    open: round-already-open, move-deadline > open, close-for-applicants > closed-for-applicants,
    close-for-bodies > closed-for-bodies, begin-evaluation: round-not-closed,
    close-scoring: round-not-evaluating, reopen-scoring: round-not-evaluating, prepare: round-not-evaluating, release: round-not-evaluating, conclude: round-unfinished`,
  'closed-for-applicants': `
    open: round-already-open, move-deadline > open, close-for-applicants > closed-for-applicants,
    close-for-bodies > closed-for-bodies, begin-evaluation: round-not-closed,
    close-scoring: round-not-evaluating, reopen-scoring: round-not-evaluating, prepare: round-not-evaluating, release: round-not-evaluating, conclude: round-unfinished`,
  'closed-for-bodies': `
    open: round-already-open, move-deadline > open, close-for-applicants > closed-for-bodies,
    close-for-bodies > closed-for-bodies, begin-evaluation > evaluating, close-scoring: round-not-evaluating, reopen-scoring: round-not-evaluating, prepare: round-not-evaluating,
    release: round-not-evaluating, conclude: round-unfinished`,
  evaluating: `
    open: round-already-open, move-deadline: too-late, close-for-applicants > evaluating,
    close-for-bodies > evaluating, begin-evaluation > evaluating, close-scoring > evaluating, reopen-scoring > evaluating, prepare > evaluating,
    release > released, conclude: round-unfinished`,
  released: `
    open: round-already-open, move-deadline: too-late, close-for-applicants > released,
    close-for-bodies > released, begin-evaluation > released, close-scoring > released, reopen-scoring > released, prepare > released, release > released,
    conclude > concluded`,
  concluded: `
    open: round-concluded, move-deadline: round-concluded, close-for-applicants: round-concluded,
    close-for-bodies: round-concluded, begin-evaluation: round-concluded, close-scoring: round-concluded, reopen-scoring: round-concluded, prepare: round-concluded,
    release: round-concluded, conclude: round-concluded`,
};
