/** Hub and WeCom error codes by what a person can do about them. Source: WeCom 90313, rules.md section 7. */
export const hubErrorGroups = {
  busy: [-1],
  rate_limited: [45009, 45033],
  concurrent_write: [6000],
  binding_broken: [40001, 40013],
  token_refused: [40014, 41001, 42001],
  member_unknown: [40003, 40031, 40032, 46004, 60111, 301021],
  media_expired: [40007, 41006],
  forbidden_characters: [40033],
  parameter_invalid: [40035, 40058, 40063],
  department_unknown: [40066, 60003, 60123],
  member_not_activated: [40098, 41054],
  sensitive_text: [40201],
  member_missing: [41009],
  body_lost: [41037, 41038],
  combination_refused: [41039, 41040, 41042],
  too_many_people: [41041],
  config_id_missing: [41043],
  config_id_unknown: [41044],
  quota_reached: [41045],
  developer_account_missing: [41057],
  corporation_unverified: [43009],
  api_not_permitted: [48002],
  authorisation_invalid: [48004, 48005, 48006],
  outside_visible_range: [50002, 60011, 81013],
  application_disabled: [50003],
  ip_not_trusted: [60020],
  receiver_missing: [81012, 82001],
  customer_contact_missing: [84074],
  licence_inactive: [701008, 701087, 701089],
} as const satisfies Record<string, readonly number[]>

export type HubErrorGroup = keyof typeof hubErrorGroups

const groupByCode = new Map<number, HubErrorGroup>(
  Object.entries(hubErrorGroups).flatMap(([group, codes]) =>
    codes.map((code) => [code, group as HubErrorGroup] as const),
  ),
)

/** The group an `errcode` belongs to, or undefined for a code the desk does not know. */
export const hubErrorGroup = (errcode: number): HubErrorGroup | undefined => groupByCode.get(errcode)
