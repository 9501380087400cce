import { RemovalPolicy } from 'aws-cdk-lib';
import {
  AttributeType,
  BillingMode,
  type ITable,
  ProjectionType,
  StreamViewType,
  Table,
  TableEncryption,
} from 'aws-cdk-lib/aws-dynamodb';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import { LISTED_ATTRIBUTES, WORK_ATTRIBUTES } from '#shared/table/index-attributes.ts';
import { NAME_INDEX, WORK_INDEX } from '#shared/table/keys.ts';

/**
 * The single table. Keys and access patterns: docs/data-model.md.
 *
 * @param restoredStreamArn names the table that was restored after a disaster; empty makes one
 */
export function debtorsTable(scope: Construct, key: IKey, restoredStreamArn: string): ITable {
  if (restoredStreamArn) return restoredTable(scope, key, restoredStreamArn);
  const table = new Table(scope, 'Table', {
    partitionKey: { name: 'pk', type: AttributeType.STRING },
    sortKey: { name: 'sk', type: AttributeType.STRING },
    billingMode: BillingMode.PAY_PER_REQUEST,
    stream: StreamViewType.NEW_AND_OLD_IMAGES,
    timeToLiveAttribute: 'expiresAt',
    encryption: TableEncryption.CUSTOMER_MANAGED,
    encryptionKey: key,
    pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
    deletionProtection: true,
    removalPolicy: RemovalPolicy.RETAIN,
  });
  table.addGlobalSecondaryIndex({
    indexName: NAME_INDEX,
    partitionKey: { name: 'gsi1pk', type: AttributeType.STRING },
    sortKey: { name: 'gsi1sk', type: AttributeType.STRING },
    // Only what the lists show: a step that leaves these alone writes nothing to the index.
    projectionType: ProjectionType.INCLUDE,
    nonKeyAttributes: [...LISTED_ATTRIBUTES],
  });
  table.addGlobalSecondaryIndex({
    indexName: WORK_INDEX,
    partitionKey: { name: 'gsi2pk', type: AttributeType.STRING },
    sortKey: { name: 'gsi2sk', type: AttributeType.STRING },
    projectionType: ProjectionType.INCLUDE,
    nonKeyAttributes: [...WORK_ATTRIBUTES],
  });
  return table;
}

const restoredTable = (scope: Construct, encryptionKey: IKey, tableStreamArn: string): ITable =>
  Table.fromTableAttributes(scope, 'RestoredTable', {
    tableArn: tableStreamArn.replace(/\/stream\/.*$/, ''),
    tableStreamArn,
    encryptionKey,
    globalIndexes: [NAME_INDEX, WORK_INDEX],
  });
