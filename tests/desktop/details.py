"""The details of one enrollment, as people in Shanghai really write them."""

from __future__ import annotations

# Typed in this order, page after page. Keys are field keys.
ACCOUNT = {"acct.domain": "yunqiaocsp", "acct.newuser": "admin"}
SIGN_UP = "云桥Sign-up é 1Ж"
ALTERNATE = {"acct.altmail": "it＠yunqiao.cn"}

ORGANIZATION = {
    "org.name_zh": "上海云桥信息技术（集团）有限公司",
    "org.name_en": "Shanghai Yunqiao Information Technology (Group) Co., Ltd.",
    "org.addr.province": "上海市",
    "org.addr.city": "上海市",
    "org.addr.district": "浦东新区",
    "org.addr.line1": "世纪大道１００号",
    "org.addr.line2": "环球金融中心 20 楼",
    "org.addr.post": "２００１２０",
    "org.phone": "021-6104 5566 转 802",
    "org.web": "https://www.yunqiao.cn",
}
ADMIN = {
    "ga.family": "欧阳",
    "ga.given": "晓燕",
    "ga.latin": "Ouyang Xiaoyan",
    "ga.email": "ouyang.xiaoyan@yunqiao.cn",
    "ga.phone": "１３８ ００１３ ８０００",
}
USER = "admin@yunqiaocsp.partner.onmschina.cn"
PASSWORD = 'Ta9#云桥 Ω\\"é–Ж<x>{0}'
EXTRA = "恢复代码 7781-密Ω"
MPN = {"mpn.id": "４８２０１９３"}
LEGAL = {"legal.uscc": "91310115MA1K3BTP2B"}
APPROVAL = {
    "appr.family": "王",
    "appr.given": "建国",
    "appr.email": "wang.jianguo@yunqiao.cn",
    "appr.phone": "021-6104 5588",
}
SUPPORT = {
    "sup.url": "support.yunqiao.cn/帮助",
    "sup.email": "support@yunqiao.cn",
    "sup.phone": "400-810 0000",
}
SUBMITTED = {"sub.date": "2026-03-01", "sub.ref": "CSP-2026-00417", "sub.by": "陈静"}
DECISION = {"dec.date": "２０２６-04-10", "dec.text": "尊敬的合作伙伴：\n贵公司的注册请求已获批准。"}
SIGNED = {"sign.date": "2026-04-12", "sign.by": "王建国"}
TASKS = ("profiles", "users", "catalog", "customers", "subscriptions", "billing", "pricing", "support")

SECRETS = {"signup": SIGN_UP, "password": PASSWORD, "extra": EXTRA}

# What the third start must show: page → the answers typed there.
TYPED = {
    "account": {**ACCOUNT, **ALTERNATE},
    "organization": ORGANIZATION,
    "admin": ADMIN,
    "mpn": MPN,
    "legal": LEGAL,
    "approval": APPROVAL,
    "support": SUPPORT,
    "submit": SUBMITTED,
    "decision": DECISION,
    "sign": SIGNED,
}
CHOSEN = {
    "before": ("enr.kind.own", "pre.account.create", "pre.mpn.have"),
    "account": ("acct.has.no", "acct.created.yes"),
    "admin": ("ga.entered.yes",),
    "phone": ("ver.phone.ga", "ver.result.verified"),
    "credentials": ("cred.created.yes", "cred.tested.yes"),
    "mpn": ("mpn.kind.location",),
    "legal": ("legal.same.yes", "legal.addrsame.yes", "legal.pc.ga"),
    "approval": ("appr.who.other", "appr.addrsame.yes", "appr.auth.yes"),
    "submit": ("sub.done.yes",),
    "decision": ("dec.result.approved",),
    "sign": ("sign.done.yes",),
    "setup": ("prov.state.ready",),
    "start": tuple(f"task.{task}" for task in TASKS),
}
