export const settings = {
  title: '设置',
  accounts: {
    title: '同事账号',
    text: '能登录渠道台的人，以及他们能做什么',
    caption: '同事账号列表',
    name: '姓名',
    username: '用户名',
    role: '角色',
    since: '加入时间',
    you: '您自己',
  },
  add: {
    title: '添加同事',
    text: '把用户名和密码告诉同事，他就能登录',
    nameHint: '显示在创建记录里',
    usernameHint: '登录用，不区分大小写',
    passwordHint: '至少 {min, number} 个字符',
    submit: '添加同事',
    done: '已添加「{name}」，现在就可以登录。',
  },
  password: '密码',
  roleOption: '{title}：{hint}',
  role: {
    viewer: { title: '查看者', hint: '能看、能下载、能打印' },
    editor: { title: '编辑者', hint: '还能新建二维码' },
    admin: { title: '管理员', hint: '还能添加同事' },
  },
  refused: {
    title: '只有管理员能看这一页',
    text: '需要添加同事，请找渠道台的管理员。',
  },
}
