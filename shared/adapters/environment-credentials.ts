/**
 * Stands in the bundles for the SDK's chain of credential providers (files, SSO, web identity, instance metadata): a Lambda's
 * credentials are always in its environment, and the chain is a third of a small function's bundle (docs/adr/0003).
 */
export const defaultProvider = () => async () => {
  const {
    AWS_ACCESS_KEY_ID: accessKeyId,
    AWS_SECRET_ACCESS_KEY: secretAccessKey,
    AWS_SESSION_TOKEN: sessionToken,
  } = process.env;
  if (!accessKeyId || !secretAccessKey) throw new Error('no credentials in the environment');
  return { accessKeyId, secretAccessKey, ...(sessionToken ? { sessionToken } : {}) };
};
