import * as z from 'zod'

export const departmentSchema = z.object({ id: z.number(), name: z.string(), parentid: z.number() })
export type Department = z.infer<typeof departmentSchema>

export const memberSchema = z.object({
  userid: z.string(),
  name: z.string(),
  departments: z.array(z.object({ id: z.number(), name: z.string() })),
})
export type Member = z.infer<typeof memberSchema>

export const departmentsSchema = z.object({ items: z.array(departmentSchema) })
export const membersSchema = z.object({ items: z.array(memberSchema) })

export const findDepartmentsQuerySchema = z.strictObject({ q: z.string().max(100).default('') })
export const findMembersQuerySchema = z.strictObject({
  q: z.string().max(100).default(''),
  departmentId: z.coerce.number().int().optional(),
})

/** Every id with its name, in pairs. */
export const directoryNamesSchema = z.object({
  members: z.array(z.tuple([z.string(), z.string()])),
  departments: z.array(z.tuple([z.number(), z.string()])),
  /** False when the members of some departments could not be read. */
  isComplete: z.boolean(),
})
export type DirectoryNames = z.infer<typeof directoryNamesSchema>
