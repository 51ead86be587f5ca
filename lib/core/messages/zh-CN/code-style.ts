export const codeStyle = {
  more: '样式',
  logo: { title: '中间标志', none: '不放', brand: '品牌标志', avatar: '原图里的头像' },
  caption: {
    title: '下方说明',
    none: '不印',
    remark: '备注名称',
    state: 'state',
    own: '自己写',
    ownText: '说明文字',
    tooLong: '太长了：最多 {max, number} 字，请删去 {excess, number} 字',
  },
  shape: { title: '小格', square: '方', rounded: '圆角' },
  colours: {
    title: '颜色',
    ink: '码的颜色',
    paper: '底色',
    on: '底色',
    ink_too_light: '码的颜色要比底色深，反过来很多手机扫不出。',
    contrast_too_low: '颜色和底色太接近，扫不稳。请选深一些的颜色，或浅一些的底色。',
  },
  frame: { title: '边框', none: '没有', line: '细线' },
  level: {
    title: '容错',
    M: 'M 级，可遮挡 15%',
    Q: 'Q 级，可遮挡 25%',
    H: 'H 级，可遮挡 30%',
  },
}
