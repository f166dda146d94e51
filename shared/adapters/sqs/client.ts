/** What is needed of the SDK alone: a whole namespace, loaded lazily, would bring every command into the bundle. */
export { SendMessageBatchCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
