/** The rules and the actions of dynalite's operations, one module each. */

declare module 'dynalite/validations/putItem.js' {
  import type { RequestShape } from 'dynalite/validations/index.js';
  import type { PutItemRequest } from '#local/aws/dynamodb/requests.ts';

  const shape: RequestShape<PutItemRequest>;
  export default shape;
}

declare module 'dynalite/validations/updateItem.js' {
  import type { RequestShape } from 'dynalite/validations/index.js';
  import type { UpdateItemRequest } from '#local/aws/dynamodb/requests.ts';

  const shape: RequestShape<UpdateItemRequest>;
  export default shape;
}

declare module 'dynalite/validations/deleteItem.js' {
  import type { RequestShape } from 'dynalite/validations/index.js';
  import type { DeleteItemRequest } from '#local/aws/dynamodb/requests.ts';

  const shape: RequestShape<DeleteItemRequest>;
  export default shape;
}

declare module 'dynalite/validations/getItem.js' {
  import type { RequestShape } from 'dynalite/validations/index.js';
  import type { GetItemRequest } from '#local/aws/dynamodb/requests.ts';

  const shape: RequestShape<GetItemRequest>;
  export default shape;
}

declare module 'dynalite/validations/query.js' {
  import type { RequestShape } from 'dynalite/validations/index.js';
  import type { ReadPageRequest } from '#local/aws/dynamodb/requests.ts';

  const shape: RequestShape<ReadPageRequest>;
  export default shape;
}

declare module 'dynalite/validations/scan.js' {
  import type { RequestShape } from 'dynalite/validations/index.js';
  import type { ReadPageRequest } from '#local/aws/dynamodb/requests.ts';

  const shape: RequestShape<ReadPageRequest>;
  export default shape;
}

declare module 'dynalite/validations/batchGetItem.js' {
  import type { RequestShape } from 'dynalite/validations/index.js';
  import type { BatchGetItemRequest } from '#local/aws/dynamodb/requests.ts';

  const shape: RequestShape<BatchGetItemRequest>;
  export default shape;
}

declare module 'dynalite/validations/batchWriteItem.js' {
  import type { RequestShape } from 'dynalite/validations/index.js';
  import type { BatchWriteItemRequest } from '#local/aws/dynamodb/requests.ts';

  const shape: RequestShape<BatchWriteItemRequest>;
  export default shape;
}

declare module 'dynalite/validations/createTable.js' {
  import type { RequestShape } from 'dynalite/validations/index.js';
  import type { CreateTableRequest } from '#local/aws/dynamodb/requests.ts';

  const shape: RequestShape<CreateTableRequest>;
  export default shape;
}

declare module 'dynalite/validations/deleteTable.js' {
  import type { RequestShape } from 'dynalite/validations/index.js';
  import type { TableRequest } from '#local/aws/dynamodb/requests.ts';

  const shape: RequestShape<TableRequest>;
  export default shape;
}

declare module 'dynalite/validations/describeTable.js' {
  import type { RequestShape } from 'dynalite/validations/index.js';
  import type { TableRequest } from '#local/aws/dynamodb/requests.ts';

  const shape: RequestShape<TableRequest>;
  export default shape;
}

declare module 'dynalite/validations/listTables.js' {
  import type { RequestShape } from 'dynalite/validations/index.js';
  import type { ListTablesRequest } from '#local/aws/dynamodb/requests.ts';

  const shape: RequestShape<ListTablesRequest>;
  export default shape;
}

declare module 'dynalite/actions/putItem.js' {
  import type { Action } from 'dynalite/db/index.js';
  import type { PutItemRequest } from '#local/aws/dynamodb/requests.ts';

  const action: Action<PutItemRequest>;
  export default action;
}

declare module 'dynalite/actions/updateItem.js' {
  import type { Action } from 'dynalite/db/index.js';
  import type { UpdateItemRequest } from '#local/aws/dynamodb/requests.ts';

  const action: Action<UpdateItemRequest>;
  export default action;
}

declare module 'dynalite/actions/deleteItem.js' {
  import type { Action } from 'dynalite/db/index.js';
  import type { DeleteItemRequest } from '#local/aws/dynamodb/requests.ts';

  const action: Action<DeleteItemRequest>;
  export default action;
}

declare module 'dynalite/actions/getItem.js' {
  import type { Action } from 'dynalite/db/index.js';
  import type { GetItemRequest } from '#local/aws/dynamodb/requests.ts';

  const action: Action<GetItemRequest>;
  export default action;
}

declare module 'dynalite/actions/query.js' {
  import type { Action } from 'dynalite/db/index.js';
  import type { ReadPageRequest } from '#local/aws/dynamodb/requests.ts';

  const action: Action<ReadPageRequest>;
  export default action;
}

declare module 'dynalite/actions/scan.js' {
  import type { Action } from 'dynalite/db/index.js';
  import type { ReadPageRequest } from '#local/aws/dynamodb/requests.ts';

  const action: Action<ReadPageRequest>;
  export default action;
}
