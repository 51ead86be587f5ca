/** userid and name of the chain's staff. */
export const staff = `
linxiao 林晓
chensiyuan 陈思远
wangruolin 王若琳
limuyang 李沐阳
zhouzimo 周子墨
zhaoyiming 赵一鸣
hejingyi 何静怡
zhangyutong 张雨桐
liuchenxi 刘晨曦
yangjiaqi 杨佳琪
huangyifan 黄一凡
wuxinyi 吴欣怡
xuhaoran 徐浩然
sunwenjing 孙文静
mazihan 马子涵
zhujunjie 朱俊杰
hushiyu 胡诗雨
guoziqi 郭子琪
gaoyuan 高远
luoyuxuan 罗雨萱
zhengkaiwen 郑凯文
liangxiaotong 梁晓彤
xieminghui 谢明辉
songjiayi 宋佳怡
tangzhiyuan 唐致远
xuruoxi 许若曦
hanbingbing 韩冰冰
dengzixuan 邓梓轩
caoyuchen 曹宇辰
pengsiqi 彭思琪
zengqingyun 曾庆云
xiaomengting 肖梦婷
tianhaoyu 田浩宇
dongwanqing 董婉清
panyichen 潘奕辰
yuanzhimin 袁志敏
caixinyue 蔡欣悦
jiangyuhan 蒋雨涵
yuhaotian 于浩天
duyawen 杜雅雯
yeqingqing 叶青青
chengzirui 程子睿
weixuemei 魏雪梅
sujingxian 苏景贤
lvshihan 吕诗涵
dingpengfei 丁鹏飞
renyufei 任雨霏
shenzhiqiang 沈志强
yaomengjie 姚梦洁
lujianing 卢嘉宁
jiangwenhao 姜文豪
cuiyingying 崔莹莹
zhongruihan 钟睿涵
tanxiaoli 谭晓莉
luzihao 陆子豪
wangyanan 汪亚楠
fanlingyun 范凌云
qianxinlai 钱新来
fengjiahe 冯嘉禾
outside 石范围
`
  .trim()
  .split('\n')
  .map((line) => {
    const [userid = '', name = ''] = line.split(' ')
    return { userid, name }
  })

export const surnames = '林陈王李周赵何张刘杨黄吴徐孙马朱胡郭高罗'.split('')
export const givenNames =
  '思远 若琳 沐阳 子墨 一鸣 静怡 雨桐 晨曦 佳琪 一凡 欣怡 浩然 文静 子涵 俊杰 诗雨 明辉 致远'.split(' ')
