export interface Place {
  readonly name: string
  readonly slug: string
  readonly tags: readonly string[]
}

const place = (name: string, slug: string, ...tags: string[]): Place => ({ name, slug, tags })

export const stores = [
  place('静安寺店', 'sh-jingan', '上海'),
  place('徐汇店', 'sh-xuhui', '上海'),
  place('南京东路店', 'sh-njdl', '上海'),
  place('浦东店', 'sh-pudong', '上海', '浦东'),
  place('五角场店', 'sh-wjc', '上海'),
  place('虹桥店', 'sh-hongqiao', '上海'),
  place('中山公园店', 'sh-zspark', '上海'),
  place('七宝店', 'sh-qibao', '上海'),
  place('世纪大道店', 'sh-sjdd', '上海', '浦东'),
  place('莘庄店', 'sh-xinzhuang', '上海'),
  place('杭州湖滨店', 'hz-hubin', '杭州'),
  place('杭州滨江店', 'hz-binjiang', '杭州'),
  place('杭州城西店', 'hz-chengxi', '杭州'),
  place('苏州中心店', 'sz-center', '苏州'),
  place('苏州园区店', 'sz-yuanqu', '苏州'),
  place('苏州观前店', 'sz-guanqian', '苏州'),
]

export const spots = [
  place('前台桌牌', 'desk', '桌牌'),
  place('等候区立牌', 'wait', '立牌'),
  place('自助机屏保', 'kiosk'),
  place('诊室 1 桌牌', 'r01', '桌牌'),
  place('诊室 2 桌牌', 'r02', '桌牌'),
  place('诊室 3 桌牌', 'r03', '桌牌'),
  place('电梯框架 01', 'l01', '电梯广告'),
  place('电梯框架 02', 'l02', '电梯广告'),
  place('开业易拉宝', 'roll', '开业'),
  place('会员卡背面', 'card', '卡片'),
  place('术后须知单', 'aftercare', '复诊'),
  place('收费小票', 'receipt', '复诊'),
  place('橱窗海报', 'window', '海报'),
  place('停车场入口', 'parking', '户外广告'),
  place('儿童区墙贴', 'kidswall', '儿童齿科'),
  place('种植咨询室', 'implant', '种植'),
  place('矫正咨询室', 'ortho', '矫正'),
  place('美白体验区', 'whiten', '美白'),
  place('洗手间镜贴', 'mirror', '立牌'),
  place('店庆抽奖台', 'lottery', '店庆'),
]

export const media = [
  place('小红书', 'xhs', '小红书'),
  place('抖音', 'dy', '抖音'),
  place('视频号', 'wxv', '视频号'),
  place('公众号', 'mp', '公众号'),
  place('大众点评', 'dianping', '大众点评'),
  place('美团', 'meituan', '美团'),
  place('微博', 'weibo', '微博'),
  place('知乎', 'zhihu', '知乎'),
  place('B 站', 'bili', 'B 站'),
  place('官网', 'web', '官网'),
]

export const topics = [
  place('洁牙笔记置顶评论', 'clean-note', '内容投放'),
  place('种植科普视频', 'implant-video', '种植', '内容投放'),
  place('隐形矫正日记', 'aligner-diary', '矫正'),
  place('儿童窝沟封闭', 'kids-seal', '儿童齿科'),
  place('冲牙器套装', 'flosser', '电商'),
  place('新客洁牙 99 元', 'clean-99', '优惠券'),
  place('双十一会场', 'double-11', '双十一'),
  place('医生问答专栏', 'doctor-qa', '内容投放'),
  place('直播间 11 月场', 'live-11', '直播'),
  place('直播间 12 月场', 'live-12', '直播'),
  place('探店达人合作', 'explorer', '内容投放'),
  place('美白前后对比', 'whiten-ab', '美白'),
  place('预约菜单', 'menu-booking', '洁牙'),
  place('智齿拔除指南', 'wisdom-guide'),
  place('开学季护牙', 'back-school', '儿童齿科'),
  place('会员日活动页', 'member-day', '复购'),
]

export const stations = [
  place('徐家汇', 'xjh'),
  place('人民广场', 'rmgc'),
  place('静安寺', 'jas'),
  place('陆家嘴', 'ljz', '浦东'),
  place('世纪大道', 'sjdd', '浦东'),
  place('中山公园', 'zsgy'),
  place('龙阳路', 'lyl', '浦东'),
  place('上海火车站', 'shhcz'),
  place('曹杨路', 'cyl'),
  place('五角场', 'wjc'),
  place('虹桥火车站', 'hqhcz'),
  place('漕河泾开发区', 'chj'),
]

export const campuses = [
  place('同济嘉定', 'tj'),
  place('华师大闵行', 'ecnu'),
  place('复旦江湾', 'fdjw'),
  place('交大闵行', 'sjtu'),
  place('上财武川', 'sufe'),
  place('浙大紫金港', 'zju'),
  place('苏大独墅湖', 'suda'),
  place('上大宝山', 'shu'),
]

export const communities = [
  place('曹杨新村', 'cyxc'),
  place('瑞虹新城', 'rhxc'),
  place('仁恒河滨', 'rhhb'),
  place('田林社区', 'tianlin'),
  place('古北社区', 'gubei'),
  place('联洋社区', 'lianyang'),
  place('中远两湾城', 'zylwc'),
  place('大华社区', 'dahua'),
]

export const companies = [
  place('浦东软件园', 'pdsp', '浦东'),
  place('张江高科', 'zjgk', '浦东'),
  place('漕河泾园区', 'chjyq'),
  place('虹桥商务区', 'hqsw'),
  place('紫竹科学园', 'zizhu'),
  place('杭州未来科技城', 'hzwlkj', '杭州'),
]
