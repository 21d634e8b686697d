import { describe, expect, test } from 'vitest';
import { infrastructureOf, only } from './from-hcl.ts';
import { shown } from './shown.ts';

/** What is known to be open. */
const openings = (text: string, address?: string) =>
  only(infrastructureOf(text), 'datastore', address)
    .exposures.map(({ open }) => shown(open))
    .filter((answer) => !answer.startsWith('false'));

describe('security groups', () => {
  const database = `resource "aws_db_instance" "main" {
    engine                 = "postgres"
    vpc_security_group_ids = [aws_security_group.db.id]
  }`;

  test('open a datastore by a rule of their own', () => {
    const text = `${database}
      resource "aws_security_group" "db" {
        ingress {
          from_port   = 5432
          to_port     = 5432
          protocol    = "tcp"
          cidr_blocks = ["10.0.0.0/8", "0.0.0.0/0"]
        }
      }`;
    expect(openings(text)).toEqual([
      'true at cidr_blocks = ["10.0.0.0/8", "0.0.0.0/0"]: its security group `aws_security_group.db` lets `0.0.0.0/0` in on port 5432',
    ]);
  });

  test.each([
    [
      'aws_security_group_rule',
      'type = "ingress"\nsecurity_group_id = aws_security_group.db.id\nprotocol = "-1"\nfrom_port = 0\nto_port = 0\nipv6_cidr_blocks = ["::/0"]',
      'true at ipv6_cidr_blocks',
    ],
    [
      'aws_vpc_security_group_ingress_rule',
      'security_group_id = aws_security_group.db.id\nip_protocol = "tcp"\nfrom_port = 5000\nto_port = 6000\ncidr_ipv4 = "0.0.0.0/0"',
      'true at cidr_ipv4 = "0.0.0.0/0"',
    ],
  ])('open a datastore by %s', (type, body, answer) => {
    const text = `${database}\nresource "aws_security_group" "db" {}\nresource "${type}" "open" {\n${body}\n}`;
    const [opening, ...others] = openings(text);
    expect(opening).toContain(answer);
    expect(others).toEqual([]);
  });

  test('open nothing on other ports, to other groups, or by egress', () => {
    const text = `${database}
      resource "aws_security_group" "db" {
        ingress {
          from_port   = 443
          to_port     = 443
          protocol    = "tcp"
          cidr_blocks = ["0.0.0.0/0"]
        }
        ingress {
          from_port       = 5432
          to_port         = 5432
          protocol        = "tcp"
          security_groups = [aws_security_group.app.id]
        }
        egress {
          from_port   = 0
          to_port     = 0
          protocol    = "-1"
          cidr_blocks = ["0.0.0.0/0"]
        }
      }`;
    expect(openings(text)).toEqual([]);
  });

  test('follow the port that the datastore is given', () => {
    const text = `
      resource "aws_db_instance" "main" {
        engine                 = "postgres"
        port                   = 6432
        vpc_security_group_ids = [aws_security_group.db.id]
      }
      resource "aws_security_group" "db" {
        ingress {
          from_port   = 6432
          to_port     = 6432
          protocol    = "tcp"
          cidr_blocks = ["0.0.0.0/0"]
        }
      }`;
    expect(openings(text)).toHaveLength(1);
  });

  test('become rules that say what they stand in front of', () => {
    const infrastructure = infrastructureOf(`${database}
      resource "aws_security_group" "db" {
        ingress {
          from_port   = 5432
          to_port     = 5432
          protocol    = "tcp"
          cidr_blocks = ["0.0.0.0/0"]
        }
      }`);
    const rule = only(infrastructure, 'access-rule');
    expect(rule).toMatchObject({ attached: true, ports: { from: 5432, to: 5432 } });
    expect(infrastructure.edgesFrom(rule.id, 'protects').map(({ to }) => to)).toEqual([
      'terraform::aws_db_instance.main',
    ]);
  });

  test('that nothing names are not attached', () => {
    const rule = only(
      infrastructureOf(`resource "aws_security_group" "db" {
        ingress {
          from_port   = 3306
          to_port     = 3306
          protocol    = "tcp"
          cidr_blocks = ["0.0.0.0/0"]
        }
      }`),
      'access-rule',
    );
    expect(rule.attached).toBe(false);
    expect(shown(rule.fromInternet)).toBe('true at cidr_blocks = ["0.0.0.0/0"]: it lets `0.0.0.0/0` in');
  });
});

describe('a subnet group', () => {
  const network = `
    resource "aws_vpc" "main" {}
    resource "aws_internet_gateway" "out" { vpc_id = aws_vpc.main.id }
    resource "aws_subnet" "a" { vpc_id = aws_vpc.main.id }
    resource "aws_subnet" "b" { vpc_id = aws_vpc.main.id }
    resource "aws_db_subnet_group" "db" {
      name       = "db"
      subnet_ids = [aws_subnet.a.id, aws_subnet.b.id]
    }
    resource "aws_route_table" "public" { vpc_id = aws_vpc.main.id }
    resource "aws_route" "out" {
      route_table_id         = aws_route_table.public.id
      destination_cidr_block = "0.0.0.0/0"
      gateway_id             = aws_internet_gateway.out.id
    }
    resource "aws_route_table_association" "a" {
      subnet_id      = aws_subnet.a.id
      route_table_id = aws_route_table.public.id
    }`;
  const second = `resource "aws_route_table_association" "b" {
    subnet_id      = aws_subnet.b.id
    route_table_id = aws_route_table.public.id
  }`;
  const database = (more = '') =>
    `resource "aws_db_instance" "main" {\n db_subnet_group_name = aws_db_subnet_group.db.name\n${more}\n}`;

  test('of public subnets opens the datastore', () => {
    expect(openings([network, second, database()].join('\n'))).toEqual([
      'true at db_subnet_group_name = aws_db_subnet_group.db.name: its subnets are public, for `aws_route_table.public` routes to an internet gateway',
    ]);
  });

  test('with a private subnet does not', () => {
    expect(openings([network, database()].join('\n'))).toEqual([]);
  });

  test('does not where the datastore says that it has no public address', () => {
    expect(openings([network, second, database('publicly_accessible = false')].join('\n'))).toEqual([]);
  });

  test('of subnets by the main route table of their VPC opens it', () => {
    const text = `
      resource "aws_vpc" "main" {}
      resource "aws_internet_gateway" "out" { vpc_id = aws_vpc.main.id }
      resource "aws_default_route_table" "main" {
        default_route_table_id = aws_vpc.main.default_route_table_id
        route {
          cidr_block = "0.0.0.0/0"
          gateway_id = aws_internet_gateway.out.id
        }
      }
      resource "aws_subnet" "a" { vpc_id = aws_vpc.main.id }
      resource "aws_db_subnet_group" "db" { subnet_ids = [aws_subnet.a.id] }
      resource "aws_rds_cluster" "main" { db_subnet_group_name = aws_db_subnet_group.db.name }`;
    expect(openings(text)).toHaveLength(1);
  });

  test('of default subnets opens it', () => {
    const text = `
      resource "aws_default_subnet" "a" { availability_zone = "eu-west-1a" }
      resource "aws_db_subnet_group" "db" { subnet_ids = [aws_default_subnet.a.id] }
      resource "aws_db_instance" "main" { db_subnet_group_name = aws_db_subnet_group.db.name }`;
    expect(openings(text)[0]).toContain('for a default subnet routes to an internet gateway');
  });

  test('behind a NAT gateway is private', () => {
    const text = network.replace(
      'aws_internet_gateway.out.id\n    }',
      'null\n nat_gateway_id = aws_nat_gateway.out.id\n }',
    );
    expect(openings([text, second, database()].join('\n'))).toEqual([]);
  });
});

describe('an OpenSearch domain', () => {
  const statement = (more = '') =>
    `{ Effect = "Allow", Principal = { AWS = "*" }, Action = "es:*", Resource = "*"${more} }`;
  const domain = (policy: string, more = '') =>
    `resource "aws_opensearch_domain" "logs" {\naccess_policies = ${policy}\n${more}\n}`;

  test('outside of a VPC is open by a policy for everyone', () => {
    const policy = `jsonencode({ Statement = [${statement()}] })`;
    expect(openings(domain(policy))[0]).toContain(
      'its access policy lets everyone (`*`) in, and it is in no VPC',
    );
  });

  test('is not where the policy has a condition, or in a VPC', () => {
    const conditional = `jsonencode({ Statement = [${statement(', Condition = { IpAddress = {} }')}] })`;
    expect(openings(domain(conditional))).toEqual([]);
    const inside = domain(`jsonencode({ Statement = [${statement()}] })`, 'vpc_options { subnet_ids = [] }');
    expect(openings(inside)).toEqual([]);
  });

  test('is open by a document of the data source', () => {
    const text = `
      data "aws_iam_policy_document" "all" {
        statement {
          principals {
            type        = "*"
            identifiers = ["*"]
          }
          actions = ["es:*"]
        }
      }
      ${domain('data.aws_iam_policy_document.all.json')}`;
    expect(openings(text)).toHaveLength(1);
  });

  test('is open by a heredoc and by a policy of its own', () => {
    const text = `
      resource "aws_elasticsearch_domain" "logs" { domain_name = "logs" }
      resource "aws_elasticsearch_domain_policy" "logs" {
        domain_name     = aws_elasticsearch_domain.logs.domain_name
        access_policies = <<POLICY
{ "Statement": [ { "Effect": "Allow", "Principal": "*", "Action": "es:*", "Resource": "*" } ] }
POLICY
      }`;
    expect(openings(text)).toHaveLength(1);
  });
});
