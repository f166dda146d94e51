/** What is needed of the SDK alone: a whole namespace, loaded lazily, would bring every command into the bundle. */
export { GetPublicKeyCommand, KMSClient, SignCommand } from '@aws-sdk/client-kms';
