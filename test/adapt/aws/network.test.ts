import { describe, expect, test } from 'vitest';
import { infrastructureOf, only } from './from-hcl.ts';
import { shown } from './shown.ts';

const network = `
  resource "aws_vpc" "main" {}
  resource "aws_internet_gateway" "out" { vpc_id = aws_vpc.main.id }
  resource "aws_subnet" "a" { vpc_id = aws_vpc.main.id }
  resource "aws_route_table" "a" { vpc_id = aws_vpc.main.id }
  resource "aws_route_table_association" "a" {
    subnet_id      = aws_subnet.a.id
    route_table_id = aws_route_table.a.id
  }`;

function tierOf(text: string): string {
  const vpc = only(infrastructureOf(text), 'network', 'aws_vpc.main');
  return shown(vpc.safeguards?.privatePlacement?.[0]);
}

describe('the private tier of a VPC', () => {
  test('is missing where every subnet leads to the internet', () => {
    const text = `${network}
      resource "aws_route" "out" {
        route_table_id         = aws_route_table.a.id
        destination_cidr_block = "0.0.0.0/0"
        gateway_id             = aws_internet_gateway.out.id
      }`;
    expect(tierOf(text)).toContain('false at resource "aws_vpc" "main": its one subnet');
  });

  test('is there where a subnet leads nowhere, or to a NAT gateway', () => {
    expect(tierOf(network)).toContain('true');
    const text = `${network}
      resource "aws_route" "out" {
        route_table_id         = aws_route_table.a.id
        destination_cidr_block = "0.0.0.0/0"
        nat_gateway_id         = "nat-0f3a9c"
      }`;
    expect(tierOf(text)).toContain('true');
  });

  test('is not known where the gateway or the destination of a route is not', () => {
    const route = (destination: string, gateway: string) => `${network}
      variable "given" { type = string }
      resource "aws_route" "out" {
        route_table_id         = aws_route_table.a.id
        destination_cidr_block = ${destination}
        gateway_id             = ${gateway}
      }`;
    expect(tierOf(route('"0.0.0.0/0"', 'var.given'))).toContain('unknown');
    expect(tierOf(route('var.given', 'aws_internet_gateway.out.id'))).toContain('unknown');
    expect(tierOf(route('"10.0.0.0/8"', 'var.given'))).toContain('true');
  });

  test('is not judged where no subnet is in the root', () => {
    expect(tierOf('resource "aws_vpc" "main" {}')).toBe('not said');
  });
});

describe('a NAT gateway', () => {
  const zones = `
    resource "aws_vpc" "main" {}
    resource "aws_subnet" "a" {
      vpc_id            = aws_vpc.main.id
      availability_zone = "eu-central-1a"
    }
    resource "aws_subnet" "b" {
      vpc_id            = aws_vpc.main.id
      availability_zone = "eu-central-1b"
    }`;
  const gateway = (mode: string) => `${zones}
    variable "mode" { type = string }
    resource "aws_nat_gateway" "main" {
      subnet_id = aws_subnet.a.id
      ${mode}
    }`;
  const zonesOf = (mode: string) => shown(only(infrastructureOf(gateway(mode)), 'nat-gateway').zones);

  test('keeps one zone where it is zonal, which it is unless it says otherwise', () => {
    expect(zonesOf('')).toContain('1 at');
    expect(zonesOf('availability_mode = "zonal"')).toContain('1 at');
  });

  test('keeps them all where it is regional, and is not judged where that is not known', () => {
    expect(zonesOf('availability_mode = "regional"')).toBe('not said');
    expect(zonesOf('availability_mode = var.mode')).toContain('unknown');
  });
});
