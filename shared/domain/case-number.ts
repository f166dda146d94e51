/** 申报编号: an application as people write it, the first letters of its id. */
export const caseNumber = (applicationId: string): string => applicationId.slice(0, 8).toUpperCase();
