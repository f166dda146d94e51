/** Where a round's dossiers lie in the vault. */
export const dossierFolder = (roundId: string): string => `rounds/${roundId}/dossiers`;
