import { describe, expect, it } from 'vitest';
import type { Connection } from '../../../src/adapt/connection/connection.ts';
import { connectionsIn } from '../../../src/adapt/connection/connections-in.ts';
import type { UnknownValue, Value } from '../../../src/evaluate/value.ts';

const file = { path: 'environment', text: '' };
const span = { file, start: 0, end: 0 };

function hole(because: string): UnknownValue {
  return { kind: 'unknown', because, reference: undefined, template: undefined, span, via: [] };
}

function template(...parts: readonly (string | UnknownValue)[]): UnknownValue {
  return { ...hole('holds something unknown'), template: parts };
}

function connections(environment: Readonly<Record<string, string | UnknownValue>>): readonly Connection[] {
  return connectionsIn(
    Object.entries(environment).map(([name, text]) => {
      const value: Value = typeof text === 'string' ? { kind: 'string', value: text, span, via: [] } : text;
      return { name, value, span };
    }),
  );
}

/** `engine host:port/database`, with `?` for what is unknown and `-` for what nobody says. */
function summary({ engine, purpose, host, port, database }: Connection): string {
  const hostText = host.state === 'known' ? host.value : '?';
  const databaseText = database.state === 'known' ? database.value : database.state === 'absent' ? '-' : '?';
  return `${engine ?? purpose ?? 'anything'} ${hostText}:${port ?? '-'}/${databaseText}`;
}

function summaries(environment: Readonly<Record<string, string | UnknownValue>>): readonly string[] {
  return connections(environment).map(summary);
}

describe('addresses', () => {
  it.each([
    ['postgres://app:secret@db:5432/shop', 'postgresql db:5432/shop'],
    ['postgresql://db/shop?sslmode=disable', 'postgresql db:-/shop'],
    ['postgresql+psycopg://app:secret@db/shop', 'postgresql db:-/shop'],
    ['postgresql+asyncpg://app:p%40ss@db/my%20shop', 'postgresql db:-/my shop'],
    ['mysql://root@mysql/shop', 'mysql mysql:-/shop'],
    ['mysql2://db:3306', 'mysql db:3306/-'],
    ['mariadb+pymysql://db/shop', 'mariadb db:-/shop'],
    ['mongodb://mongo:27017/catalogue', 'mongodb mongo:27017/catalogue'],
    [
      'mongodb+srv://app:secret@cluster0.example.net/shop?retryWrites=true',
      'mongodb cluster0.example.net:-/shop',
    ],
    ['mongodb://mongo-0:27017,mongo-1:27017/shop?replicaSet=rs0', 'mongodb mongo-0:27017/shop'],
    ['redis://redis:6379/0', 'redis redis:6379/0'],
    ['rediss://:secret@cache.example.com', 'redis cache.example.com:-/-'],
    ['tcp://redis:6379', 'redis redis:6379/-'],
    ['jdbc:postgresql://db:5432/shop?user=app', 'postgresql db:5432/shop'],
    ['jdbc:mysql://db/shop?useSSL=false', 'mysql db:-/shop'],
    ['jdbc:aws-wrapper:postgresql://db/shop', 'postgresql db:-/shop'],
    ['r2dbc:pool:postgresql://db/shop', 'postgresql db:-/shop'],
    ['jdbc:mysql:loadbalance://one,two/shop', 'mysql one:-/shop'],
    ['jdbc:sqlserver://db:1433;databaseName=shop;encrypt=true', 'sql-server db:1433/shop'],
    ['sqlserver://sa:secret@db:1433?database=shop', 'sql-server db:1433/shop'],
    ['jdbc:oracle:thin:@db:1521:xe', 'oracle db:1521/xe'],
    ['jdbc:oracle:thin:@//db:1521/shop', 'oracle db:1521/shop'],
    ['Server=db;Database=shop;User Id=sa;Password=secret', 'database db:-/shop'],
    [
      'Server=tcp:db.example.com,1433;Initial Catalog=shop;User ID=app',
      'sql-server db.example.com:1433/shop',
    ],
    ['Data Source=db\\SQLEXPRESS;Initial Catalog=shop', 'sql-server db:-/shop'],
    ['Host=db;Port=5432;Database=shop;Username=app;Password=secret', 'postgresql db:5432/shop'],
    ['host=db port=5432 user=app dbname=shop sslmode=disable', 'postgresql db:5432/shop'],
    ['mysql:host=mysql;dbname=ratings;charset=utf8mb4', 'mysql mysql:-/ratings'],
    ['app:secret@tcp(mysql:3306)/shop?parseTime=true', 'mysql mysql:3306/shop'],
    ['bolt://graph:7687', 'neo4j graph:7687/-'],
    ['http://search:9200', 'elasticsearch search:9200/-'],
    ['["http://search:9200"]', 'elasticsearch search:9200/-'],
    ['http://catalogue:8080/items', 'anything catalogue:8080/-'],
    ['db:5432', 'postgresql db:5432/-'],
    ['cassandra-0:9042,cassandra-1:9042', 'cassandra cassandra-0:9042/-'],
    ['postgres://[2001:db8::1]:5432/shop', 'postgresql [2001:db8::1]:5432/shop'],
    ['jdbc:mysql://address=(host=db)(port=3306)/shop', 'mysql db:3306/shop'],
    ['jdbc:mysql://(host=db,port=3306)/shop', 'mysql db:3306/shop'],
    ['jdbc:mysql://one:3306,two:3306/shop', 'mysql one:3306/shop'],
    ['jdbc:sqlserver://;serverName=db;portNumber=1433;databaseName=shop', 'sql-server db:1433/shop'],
    ['jdbc:sqlserver://db\\SQLEXPRESS:1433;databaseName=shop', 'sql-server db:1433/shop'],
    ['jdbc:jtds:sqlserver://db:1433/shop', 'sql-server db:1433/shop'],
    ['jdbc:db2://db:50000/shop:user=app;', 'db2 db:50000/shop'],
    ['jdbc:ch://columns:8123/shop', 'clickhouse columns:8123/shop'],
    ['jdbc:oracle:thin:app/secret@db:1521:xe', 'oracle db:1521/xe'],
    ['jdbc:oracle:thin:@tcps://db:2484/shop', 'oracle db:2484/shop'],
    ['jdbc:oracle:oci:@//db:1521/shop', 'oracle db:1521/shop'],
    [
      'jdbc:oracle:thin:@(DESCRIPTION=(ADDRESS=(PROTOCOL=TCP)(HOST=db)(PORT=1521))(CONNECT_DATA=(SERVICE_NAME=shop)))',
      'oracle db:1521/shop',
    ],
    ['oracle+oracledb://app@db:1521/?service_name=shop', 'oracle db:1521/shop'],
    ['Data Source=db:1521/shop;User Id=app;Password=secret', 'oracle db:1521/shop'],
    ['oci:dbname=//db:1521/shop;charset=UTF8', 'oracle db:1521/shop'],
    ['r2dbcs:mysql://db/shop', 'mysql db:-/shop'],
    ['r2dbc:mssql://db:1433/shop', 'sql-server db:1433/shop'],
    ['db+postgresql://app@db/results', 'postgresql db:-/results'],
    ['postgres://app@/shop?host=db', 'postgresql db:-/shop'],
    ['postgresql:///shop?host=db&port=5433', 'postgresql db:5433/shop'],
    ["host='db' dbname='shop'", 'postgresql db:-/shop'],
    ['postgis://app@db/shop', 'postgresql db:-/shop'],
    ['trilogy://app@db/shop', 'mysql db:-/shop'],
    ['pdo-mysql://app@db/shop', 'mysql db:-/shop'],
    ['mysql+pymysql://app@db/shop?charset=utf8mb4', 'mysql db:-/shop'],
    ['mssql+pyodbc://sa@db:1433/shop?driver=ODBC+Driver+18', 'sql-server db:1433/shop'],
    [
      'mssql+pyodbc:///?odbc_connect=DRIVER%3D%7BODBC+Driver+18+for+SQL+Server%7D%3BSERVER%3Ddb%3BDATABASE%3Dshop',
      'sql-server db:-/shop',
    ],
    ['Driver={MySQL ODBC 8.0 Unicode Driver};Server=db;Database=shop;User=root;', 'mysql db:-/shop'],
    ['Driver={ODBC Driver 18 for SQL Server};Server=tcp:db,1433;Database=shop', 'sql-server db:1433/shop'],
    ['ibm:DRIVER={IBM DB2 ODBC DRIVER};DATABASE=shop;HOSTNAME=db;PORT=50000', 'db2 db:50000/shop'],
    ['Server=np:db;Database=shop;User Id=sa', 'database db:-/shop'],
    ['mongodb+srv://app@db/shop', 'mongodb db:-/shop'],
    ['redis://redis?db=3', 'redis redis:-/3'],
    ['redis+sentinel://one:26379,two:26379/main/2', 'redis one:26379/2'],
    ['redis:6379,password=secret,defaultDatabase=2', 'redis redis:6379/2'],
    ['sqlserver://db:1433;database=shop;user=sa;encrypt=true', 'sql-server db:1433/shop'],
    [
      'jdbc:sqlserver://db.database.windows.net:1433;database=shop;user=app@db;password={secret}',
      'sql-server db.database.windows.net:1433/shop',
    ],
    ['mssql://sa:secret@db:1433/shop', 'sql-server db:1433/shop'],
    ['jdbc:mariadb://db:3306/shop', 'mariadb db:3306/shop'],
    ['cassandra://ring:9042/shop', 'cassandra ring:9042/shop'],
    ['cockroachdb://root@db:26257/shop', 'cockroachdb db:26257/shop'],
    ['clickhouse://default@columns:9000/shop', 'clickhouse columns:9000/shop'],
    ['jdbc:redshift://warehouse:5439/dev', 'redshift warehouse:5439/dev'],
    ['couchdb://admin@docs:5984/shop', 'couchdb docs:5984/shop'],
    ['valkey://cache:6379/1', 'redis cache:6379/1'],
    ['ecto://app:secret@db/shop', 'postgresql db:-/shop'],
    ['libsql://shop.example.com', 'other shop.example.com:-/-'],
    ['app:secret@(db:3306)/shop', 'mysql db:3306/shop'],
    ['sqlsrv:Server=db,1433;Database=shop', 'sql-server db:1433/shop'],
    ['Server=db;Port=3306;Database=shop;Uid=root;Pwd=secret;', 'mysql db:3306/shop'],
    ['data source=db;initial catalog=shop;integrated security=SSPI', 'sql-server db:-/shop'],
    ['db:1521/shop', 'oracle db:1521/shop'],
    ['app/secret@//db:1521/shop', 'oracle db:1521/shop'],
    [
      '(DESCRIPTION=(ADDRESS=(PROTOCOL=TCP)(HOST=db)(PORT=1521))(CONNECT_DATA=(SID=xe)))',
      'oracle db:1521/xe',
    ],
    // A schema of its own keeps a service as far apart as a database of its own.
    ['jdbc:postgresql://db/shop?currentSchema=cart', 'postgresql db:-/shop.cart'],
    ['postgresql://db/shop?schema=cart', 'postgresql db:-/shop.cart'],
    ['postgresql://db/shop?schema=public', 'postgresql db:-/shop'],
    ['postgresql://db/shop?options=-csearch_path%3Dcart', 'postgresql db:-/shop.cart'],
    ['Host=db;Database=shop;Username=app;Search Path=cart', 'postgresql db:-/shop.cart'],
    ['-Xmx1g -Dspring.datasource.url=jdbc:postgresql://db/shop', 'postgresql db:-/shop'],
  ])('reads %s', (text, expected) => {
    expect(summaries({ ANYTHING: text })).toEqual([expected]);
  });

  it.each([
    'amqp://guest:guest@rabbitmq:5672/',
    'rabbitmq:5672',
    'kafka:9092',
    'memcached:11211',
    'postgres://localhost/shop',
    '127.0.0.1:6379',
    '0.0.0.0:5432',
    ':8080',
    'Data Source=shop.db',
    'sqlite:///shop.db',
    'app:secret@unix(/tmp/mysql.sock)/shop',
    'mysql:unix_socket=/tmp/mysql.sock;dbname=shop',
    'amqps://queue/shop',
    'DSN=shop;UID=app',
    'jdbc:h2:mem:shop',
    '/var/run/postgresql',
    'Server=(localdb)\\mssqllocaldb;Database=shop',
    'jdbc:postgresql:shop',
    'api:8080/shop',
    'debug',
    '',
  ])('finds no connection in %s', (text) => {
    expect(connections({ ANYTHING: text })).toEqual([]);
  });

  it('never keeps a password, also where it should have been escaped', () => {
    const found = connections({
      DATABASE_URL: 'postgres://app:s3cr3t/w0rd@db/shop',
      REDIS_URL: 'redis://:s3@cr3t@redis',
      DSN: 'Server=db;Password=s3cr3t;Database=shop',
    });
    expect(found.map(summary)).toEqual(['postgresql db:-/shop', 'redis redis:-/-', 'database db:-/shop']);
    expect(JSON.stringify(found)).not.toMatch(/s3|cr3t|w0rd/);
  });
});

describe('families of variables', () => {
  it.each([
    [{ PGHOST: 'db', PGPORT: '5432', PGDATABASE: 'shop' }, 'postgresql db:5432/shop'],
    [{ POSTGRES_HOST: 'db', POSTGRES_DB: 'shop' }, 'postgresql db:-/shop'],
    [{ DB_HOST: 'db', DB_NAME: 'shop', DB_PORT: '3306' }, 'mysql db:3306/shop'],
    [{ DB_HOST: 'db', DB_DATABASE: 'shop' }, 'database db:-/shop'],
    [{ DATABASE_HOST: 'db', DATABASE_NAME: 'shop' }, 'database db:-/shop'],
    [{ MYSQL_HOST: 'db', MYSQL_DATABASE: 'shop' }, 'mysql db:-/shop'],
    [{ MONGO_HOST: 'mongo' }, 'mongodb mongo:-/-'],
    [{ MONGO_URL: 'mongodb://mongo:27017', MONGO_DB: 'shop' }, 'mongodb mongo:27017/shop'],
    [{ REDIS_HOST: 'redis', REDIS_DB: '1' }, 'redis redis:-/1'],
    [{ ORDERS_DB_HOST: 'db', ORDERS_DB_NAME: 'orders' }, 'database db:-/orders'],
    [{ ORDERS_DB_HOST: 'db', ORDERS_DATABASE: 'orders' }, 'database db:-/orders'],
    [{ WORDPRESS_DB_HOST: 'db:3306', WORDPRESS_DB_NAME: 'blog' }, 'mysql db:3306/blog'],
    [{ SPRING_DATASOURCE_URL: 'jdbc:postgresql://db/shop' }, 'postgresql db:-/shop'],
    [{ ConnectionStrings__Catalog: 'Server=db;Database=catalog;User=sa' }, 'database db:-/catalog'],
    [{ ELASTICSEARCH_HOSTS: 'http://search' }, 'elasticsearch search:-/-'],
    [{ DB_HOST: 'db', POSTGRES_DB: 'shop' }, 'database db:-/-'],
    [{ DB_HOST: 'db', DB_PORT: '5432', POSTGRES_DB: 'shop' }, 'postgresql db:5432/shop'],
    [{ DBHOST: 'db', DBNAME: 'shop' }, 'database db:-/shop'],
    [{ PGHOSTADDR: '10.0.0.5', PGDATABASE: 'shop' }, 'postgresql 10.0.0.5:-/shop'],
    [{ MYSQLHOST: 'db', MYSQLPORT: '3306', MYSQLDATABASE: 'shop' }, 'mysql db:3306/shop'],
    [{ ORACLE_HOST: 'db', ORACLE_SERVICE_NAME: 'shop' }, 'oracle db:-/shop'],
    [{ ORACLE_HOST: 'db', ORACLE_SID: 'xe' }, 'oracle db:-/xe'],
    [{ CASSANDRA_CONTACT_POINTS: 'one,two', CASSANDRA_KEYSPACE: 'shop' }, 'cassandra one:-/shop'],
    [{ POSTGRES_SEEDS: 'db', DBNAME: 'temporal' }, 'postgresql db:-/temporal'],
    [{ DB_HOST_READ: 'db', DB_NAME: 'shop' }, 'database db:-/shop'],
    [{ DB_WRITE_HOST: 'db', DB_DATABASE: 'shop' }, 'database db:-/shop'],
    [{ TYPEORM_HOST: 'db', TYPEORM_DATABASE: 'shop' }, 'database db:-/shop'],
    [{ SPRING_R2DBC_URL: 'r2dbc:postgresql://db/shop' }, 'postgresql db:-/shop'],
    [{ SPRING_DATA_MONGODB_HOST: 'mongo', SPRING_DATA_MONGODB_DATABASE: 'shop' }, 'mongodb mongo:-/shop'],
    [{ DB_CONNECTION: 'mysql', DB_HOST: 'db', DB_PORT: '3306', DB_DATABASE: 'shop' }, 'mysql db:3306/shop'],
    [{ DJANGO_DB_HOST: 'db', DJANGO_DB_NAME: 'shop' }, 'database db:-/shop'],
    [{ CATALOGUE_HOST: 'catalogue' }, 'anything catalogue:-/-'],
    [{ ConnectionStrings__Redis: 'redis' }, 'redis redis:-/-'],
    [{ RDS_HOSTNAME: 'db', RDS_DB_NAME: 'shop' }, 'database db:-/shop'],
    [{ POSTGRES_SERVER: 'db', POSTGRES_DB: 'shop' }, 'postgresql db:-/shop'],
    [{ KC_DB_URL_HOST: 'db', KC_DB_URL_DATABASE: 'keycloak' }, 'database db:-/keycloak'],
    [{ GF_DATABASE_HOST: 'db:3306', GF_DATABASE_NAME: 'grafana' }, 'mysql db:3306/grafana'],
    [{ AIRFLOW__DATABASE__SQL_ALCHEMY_CONN: 'postgresql+psycopg2://db/airflow' }, 'postgresql db:-/airflow'],
    [{ JAVA_OPTS: '-Ddb.host=db -Ddb.name=shop' }, 'database db:-/shop'],
  ])('reads %o', (environment, expected) => {
    expect(summaries(environment)).toEqual([expected]);
  });

  it.each(['true', 'none', '3'])('takes the setting %s for no host', (text) => {
    expect(connections({ DB_SERVER: text })).toEqual([]);
  });

  it('keeps families apart', () => {
    const environment = {
      USERS_DB_HOST: 'db',
      USERS_DB_NAME: 'users',
      CARTS_DB_HOST: 'db',
      CARTS_DB_NAME: 'carts',
    };
    expect(summaries(environment)).toEqual(['database db:-/users', 'database db:-/carts']);
  });

  it('does not take an HTTP tool beside a database for the database', () => {
    expect(summaries({ MONGO_EXPRESS_URL: 'http://mongo-express:8081' })).toEqual([
      'anything mongo-express:8081/-',
    ]);
  });
});

describe('unknown parts', () => {
  const address = hole('depends on `aws_db_instance.main`');

  it('makes only that part unknown, and keeps the hole', () => {
    const [connection] = connections({
      DATABASE_URL: template('postgres://app:', hole('a secret'), '@', address, '/shop'),
    });
    expect(connection).toMatchObject({
      engine: 'postgresql',
      host: { state: 'unknown', hole: address },
      database: { state: 'known', value: 'shop' },
    });
  });

  it('keeps no hole where it is only a piece of the part', () => {
    const [connection] = connections({
      DB_HOST: template('db-', hole('`STAGE` is not set'), '.example.com'),
    });
    expect(connection?.host).toEqual({ state: 'unknown', because: '`STAGE` is not set', hole: undefined });
  });

  it('follows a host that is nothing else', () => {
    expect(connections({ DB_HOST: address, DB_NAME: 'shop' })).toMatchObject([
      { purpose: 'database', host: { hole: address }, database: { value: 'shop' } },
    ]);
  });

  it('does not know the database of an address it does not know', () => {
    expect(summaries({ DATABASE_URL: address })).toEqual(['database ?:-/?']);
  });

  it('does not take a private use character for a hole', () => {
    expect(connections({ DB_HOST: '\ue000' })).toEqual([]);
  });
});
