import type { Endpoint } from './call'
import { takePage } from './paging'

export const listChannels: Endpoint = ({ query, world, settings }) => ({
  data: takePage(world.channels, query, settings.firstPage).map((channel) => ({
    state: channel.state,
    configId: channel.configId,
    remark: channel.remark,
    createDate: channel.createDate,
    [settings.tagField]: channel.tags,
    source: 'console',
  })),
  total: world.channels.length,
})
