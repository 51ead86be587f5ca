'use client'
import { BadgeCheck, CircleCheck, CircleHelp, CircleX, Clock, Download, LayoutGrid, Loader, Plus, QrCode, Rows3, Square, UserRound, UsersRound } from 'lucide-react'
import { useRef, useState } from 'react'
import { Badge } from '@/components/ui/badge'
import { Banner } from '@/components/ui/banner'
import { Button, IconButton } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { TagChips } from '@/components/ui/chip'
import { ChoiceCards } from '@/components/ui/choice-card'
import { CopyValue } from '@/components/ui/copy'
import { Dialog, SidePanel } from '@/components/ui/dialog'
import { Empty, NoMatch } from '@/components/ui/empty'
import { ErrorState, InlineError } from '@/components/ui/error-state'
import { Fact, Facts } from '@/components/ui/facts'
import { Field } from '@/components/ui/field'
import { Input, Textarea } from '@/components/ui/input'
import { Menu, MenuContent, MenuItem, MenuTrigger } from '@/components/ui/menu'
import { Pagination } from '@/components/ui/pagination'
import { Segmented } from '@/components/ui/segmented'
import { Select } from '@/components/ui/select'
import { Dot } from '@/components/ui/separator-dot'
import { Switch } from '@/components/ui/switch'
import { Time } from '@/components/ui/time'

const Kit = () => {
  const [on, setOn] = useState(true)
  const [view, setView] = useState('table')
  const [kind, setKind] = useState('single')
  const [open, setOpen] = useState(false)
  const [panel, setPanel] = useState(false)
  const safe = useRef<HTMLButtonElement>(null)
  const ago = (h: number) => new Date(Date.now() - h * 3600e3).toISOString()
  return (
    <main className="grid max-w-[640px] gap-6 p-6">
      <div className="flex flex-wrap gap-2">
        <Button variant="primary" icon={Plus}>新建二维码</Button><Button icon={Download}>下载</Button><Button variant="ghost">取消</Button>
        <Button variant="danger" icon={Square}>停止</Button><Button disabled>停用</Button><Button variant="primary" busy>正在创建…</Button>
        <IconButton icon={Download} label="下载" /><Button size="row">行内</Button><Button size="form" variant="primary">表单</Button><Button size="large">登录</Button>
      </div>
      <div className="grid gap-5 tablet:grid-cols-2">
        <Field label="备注名称" hint="以后靠它找到这个码" counter={{ used: 12, limit: 30, unit: 'characters' }}>{(ids) => <Input {...ids} defaultValue="静安寺店・诊室 3 桌牌" />}</Field>
        <Field label="state" note="可不填" error="只能用字母、数字和 _ . : -" counter={{ used: 31, limit: 30, unit: 'characters' }}>{(ids) => <Input {...ids} invalid mono defaultValue="sh jingan r03" />}</Field>
        <Field label="显示方式">{(ids) => <Segmented label="显示方式" value={view} onValueChange={setView} size="form" className="w-full" items={[{ value: 'table', label: '表格', icon: Rows3 }, { value: 'grid', label: '图库', icon: LayoutGrid }]} />}</Field>
        <Field label="选择">{(ids) => <Select {...ids} className="w-full"><option>300 dpi</option></Select>}</Field>
        <Field label="文字" hint="一个汉字 3 字节" counter={{ used: 160, limit: 4000, unit: 'bytes' }}>{(ids) => <Textarea {...ids} defaultValue="感谢您的咨询。" />}</Field>
        <Field label="大小" >{(ids) => <Input {...ids} trailing="cm" defaultValue="4" />}</Field>
      </div>
      <ChoiceCards label="谁" value={kind} onValueChange={setKind} items={[{ value: 'single', title: '单人', hint: '固定由一位同事接待', icon: UserRound }, { value: 'many', title: '多人', hint: '分给几位同事或部门', icon: UsersRound }]} />
      <div className="flex flex-wrap items-center gap-4"><label className="flex items-center gap-2"><Checkbox defaultChecked />已选</label><label className="flex items-center gap-2"><Checkbox />未选</label><Checkbox indeterminate /><TagChips tags={['门店', '上海', '桌牌', '地铁', '户外广告'].map((name) => ({ id: name, name }))} activeIds={['上海']} /></div>
      <Switch checked={on} onCheckedChange={setOn} label="添加时无需验证" hint="客户扫码后直接成为好友" />
      <Switch checked={!on} onCheckedChange={() => setOn(!on)} label="关" />
      <div className="flex flex-wrap gap-2"><Badge tone="ok" icon={CircleCheck}>已创建</Badge><Badge tone="bad" icon={CircleX}>失败</Badge><Badge tone="warn" icon={CircleHelp}>结果未知</Badge><Badge tone="accent" icon={Loader}>创建中</Badge><Badge tone="neutral" icon={Clock}>等待</Badge><Badge tone="ok" icon={BadgeCheck}>已核验</Badge></div>
      <Banner place="local" tone="warn" icon={CircleHelp} title="没有等到企业微信的答复，码可能已经建好" action={<Button>现在查找</Button>}>正在用 state 查找，通常 1 分钟内有结果。请先不要重建。</Banner>
      <Banner place="local" tone="warn" title="临时码不会出现在企业微信的列表里。请在创建后立即下载；渠道台会保存它的 config_id。" />
      <Banner place="page" tone="warn" title="连不上 Hub，这是 38 分钟前的数据。" action={<Button size="row">现在重试</Button>}>可以看和下载，暂不能新建。</Banner>
      <p className="flex items-center">林晓接待<Dot />二维码<Dot />长期有效</p>
      <Facts><Fact label="state"><CopyValue value="sh-xuhui-lobby" label="state" mono truncate /></Fact><Fact label="config_id"><CopyValue value="42b34949e138eb6e027c123cba77f0a2" label="config_id" mono truncate /></Fact><Fact label="时间"><Time value={ago(0.01)} />｜<Time value={ago(0.3)} />｜<Time value={ago(2)} />｜<Time value={ago(9)} />｜<Time value={ago(24)} />｜<Time value={ago(200)} />｜<Time value={ago(9000)} />｜<Time value="2026-11-20" /></Fact></Facts>
      <Pagination page={1} pageSize={50} total={2486} onPage={() => {}} onPageSize={() => {}} />
      <div className="flex gap-2"><Button onClick={() => setOpen(true)}>dialog</Button><Button onClick={() => setPanel(true)}>panel</Button>
        <Menu><MenuTrigger asChild><Button>menu</Button></MenuTrigger><MenuContent><MenuItem icon={Download}>下载 PNG</MenuItem><MenuItem icon={QrCode}>打开完整页</MenuItem></MenuContent></Menu></div>
      <InlineError error={{ code: 'hub_unreachable' }} onRetry={() => {}} />
      <ErrorState error={{ code: 'hub_token_refused', errcode: 40014, errmsg: 'invalid access_token, hint: [1700000-abc]', requestId: 'req_7f3a91c2' }} onRetry={() => {}} lastKnown={<a href="/channels">查看上次同步的 2,486 个</a>} />
      <Empty title="还没有渠道" text="渠道在句客宝控制台里建立，同步后会出现在这里。想现在就做一个二维码？可以直接新建。" action={<Button variant="primary" icon={Plus}>新建二维码</Button>} note="上次同步：15:22，读到 0 个渠道。" />
      <NoMatch text="没有符合「徐汇」的渠道。换个词，或清除筛选。" onClear={() => {}} />
      <Dialog open={open} onOpenChange={setOpen} title="创建这个二维码？" description="创建后不能修改，也不能删除。请再看一遍：" initialFocus={safe} footer={<><Button ref={safe} size="form" onClick={() => setOpen(false)}>再看看</Button><Button size="form" variant="primary">创建二维码</Button></>}><div className="rounded-card border border-line bg-subtle p-4">内容</div></Dialog>
      <SidePanel open={panel} onClose={() => setPanel(false)} title="静安寺店">内容</SidePanel>
    </main>
  )
}
export default Kit
