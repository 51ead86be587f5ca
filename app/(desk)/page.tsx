import { redirect } from 'next/navigation'

const Page = () => redirect('/channels')

export default Page
