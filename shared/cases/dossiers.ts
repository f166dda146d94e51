/** Where a round's dossiers lie in the vault: apart, because they are copies, which the bucket itself deletes after a while. */
export const dossierFolder = (roundId: string): string => `dossiers/${roundId}`;
