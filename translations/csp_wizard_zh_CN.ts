<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Account</name>
    <message>
        <source>A China number, for example 010-8456 1234</source>
        <translation>中国电话号码，例如 010-8456 1234</translation>
    </message>
    <message>
        <source>Account confirmation message</source>
        <translation>帐户确认消息</translation>
    </message>
    <message>
        <source>Alternate email address</source>
        <translation>备用电子邮件地址</translation>
    </message>
    <message>
        <source>Another number</source>
        <translation>其他号码</translation>
    </message>
    <message>
        <source>As in a passport, only if the portal asks for it</source>
        <translation>与护照一致，仅在门户要求时填写</translation>
    </message>
    <message>
        <source>As on the business license</source>
        <translation>与营业执照一致</translation>
    </message>
    <message>
        <source>Before you choose “Continue” in the portal, save what the message shows. You need it now for the first sign-in, and again in several weeks to sign the agreement.</source>
        <translation>在门户中选择“继续”之前，请先保存消息中的信息。首次登录和数周后签署协议时都要用到这些信息。</translation>
    </message>
    <message>
        <source>Building, floor, room</source>
        <translation>楼宇、楼层、房间号</translation>
    </message>
    <message>
        <source>City</source>
        <translation>城市</translation>
    </message>
    <message>
        <source>Contact 21Vianet support</source>
        <translation>联系世纪互联支持人员</translation>
    </message>
    <message>
        <source>Did the portal confirm that the account was created?</source>
        <translation>门户是否确认帐户已创建？</translation>
    </message>
    <message>
        <source>District or county</source>
        <translation>区县</translation>
    </message>
    <message>
        <source>Does the organization have a work or school account with Office 365 operated by 21Vianet?</source>
        <translation>该组织是否已有工作或学校帐户（用于由世纪互联运营的 Office 365）？</translation>
    </message>
    <message>
        <source>Domain prefix for the new account</source>
        <translation>新帐户的域名前缀</translation>
    </message>
    <message>
        <source>Elsewhere, for example in our password manager</source>
        <translation>其他位置，例如我们的密码管理器</translation>
    </message>
    <message>
        <source>Enter the number without +86</source>
        <translation>输入号码时不加 +86</translation>
    </message>
    <message>
        <source>Family name</source>
        <translation>姓</translation>
    </message>
    <message>
        <source>For example name@contoso.partner.onmschina.cn</source>
        <translation>例如 name@contoso.partner.onmschina.cn</translation>
    </message>
    <message>
        <source>Given name</source>
        <translation>名</translation>
    </message>
    <message>
        <source>Global admin user name</source>
        <translation>全局管理员用户名</translation>
    </message>
    <message>
        <source>Has the account been created?</source>
        <translation>帐户是否已创建？</translation>
    </message>
    <message>
        <source>Have you entered these details in the portal?</source>
        <translation>是否已在门户中填写这些信息？</translation>
    </message>
    <message>
        <source>Have you signed in with these details?</source>
        <translation>是否已使用这些信息登录？</translation>
    </message>
    <message>
        <source>If you can sign in to portal.partner.microsoftonline.cn, you have one</source>
        <translation>如果你可以登录 portal.partner.microsoftonline.cn，就说明已有帐户</translation>
    </message>
    <message>
        <source>In the portal, choose “Create account” again</source>
        <translation>在门户中再次选择“创建帐户”</translation>
    </message>
    <message>
        <source>In the portal, choose “Create account”. A message then confirms the account.</source>
        <translation>在门户中选择“创建帐户”，随后会显示一条消息，确认帐户已创建。</translation>
    </message>
    <message>
        <source>In the portal, sign in or choose “Create one”.</source>
        <translation>在门户中登录，或选择“创建一个”。</translation>
    </message>
    <message>
        <source>In this computer&apos;s secure store</source>
        <translation>这台电脑的安全存储区</translation>
    </message>
    <message>
        <source>It did not work</source>
        <translation>未能完成验证</translation>
    </message>
    <message>
        <source>Keep the password of an existing account where you keep it now</source>
        <translation>现有帐户的密码请按原来的方式保管</translation>
    </message>
    <message>
        <source>Kept only in this computer&apos;s secure store</source>
        <translation>只保存在这台电脑的安全存储区</translation>
    </message>
    <message>
        <source>Letters a to z and digits, cannot be changed later</source>
        <translation>使用英文字母和数字，以后无法更改</translation>
    </message>
    <message>
        <source>Must be able to receive mail; messages about the review may go here</source>
        <translation>必须能接收邮件，有关审查的邮件可能会发送到此地址</translation>
    </message>
    <message>
        <source>Name in Latin letters</source>
        <translation>拼音或英文姓名</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>新密码</translation>
    </message>
    <message>
        <source>No, create one</source>
        <translation>没有，创建一个</translation>
    </message>
    <message>
        <source>Not done yet</source>
        <translation>尚未验证</translation>
    </message>
    <message>
        <source>Number to use</source>
        <translation>使用的号码</translation>
    </message>
    <message>
        <source>Organization address</source>
        <translation>组织地址</translation>
    </message>
    <message>
        <source>Organization name</source>
        <translation>组织名称</translation>
    </message>
    <message>
        <source>Organization name in English</source>
        <translation>组织英文名称</translation>
    </message>
    <message>
        <source>Organization phone number</source>
        <translation>组织电话号码</translation>
    </message>
    <message>
        <source>Organization website</source>
        <translation>组织网站</translation>
    </message>
    <message>
        <source>Other details in the message</source>
        <translation>消息中的其他信息</translation>
    </message>
    <message>
        <source>Outside the new account, used to reset the admin&apos;s password</source>
        <translation>请填写不属于新帐户的邮箱，用于重置管理员的密码</translation>
    </message>
    <message>
        <source>Password of the new account</source>
        <translation>新帐户的密码</translation>
    </message>
    <message>
        <source>Password or temporary password</source>
        <translation>密码或临时密码</translation>
    </message>
    <message>
        <source>Paste the whole message</source>
        <translation>粘贴整条消息</translation>
    </message>
    <message>
        <source>Person who answers</source>
        <translation>接听人</translation>
    </message>
    <message>
        <source>Phone number</source>
        <translation>电话号码</translation>
    </message>
    <message>
        <source>Postal code</source>
        <translation>邮政编码</translation>
    </message>
    <message>
        <source>Province</source>
        <translation>省份</translation>
    </message>
    <message>
        <source>Save the password here. The account is needed again in several weeks.</source>
        <translation>请在此保存密码，数周后还要用到此帐户。</translation>
    </message>
    <message>
        <source>Start of enrollment</source>
        <translation>注册起始页面</translation>
    </message>
    <message>
        <source>Street address</source>
        <translation>街道地址</translation>
    </message>
    <message>
        <source>Take a screenshot of what the portal shows</source>
        <translation>将门户显示的内容截图保存</translation>
    </message>
    <message>
        <source>Telephone challenge</source>
        <translation>电话质询</translation>
    </message>
    <message>
        <source>The first Partner Center account is a global admin: it has access to everything. Only global admins can assign admin roles. You can have more than one, but keep it to a few people.</source>
        <translation>第一个合作伙伴中心帐户是全局管理员，可以访问所有功能。只有全局管理员可以分配管理员角色。全局管理员可以有多位，但应只将此角色授予少数人。</translation>
    </message>
    <message>
        <source>The guide says to use the organization&apos;s China number</source>
        <translation>指南要求使用组织的中国电话号码</translation>
    </message>
    <message>
        <source>The portal did not ask</source>
        <translation>门户未要求验证</translation>
    </message>
    <message>
        <source>The portal may call or text a number to check that it is you. Use the organization&apos;s China number and have someone ready to answer.</source>
        <translation>门户可能会通过电话或短信验证你的身份。请使用组织的中国电话号码，并安排人员接听。</translation>
    </message>
    <message>
        <source>The verification may no longer be open. If the portal does not go on, begin again at “Create a Partner Center account”</source>
        <translation>验证可能已失效。如果门户无法继续，请从“创建合作伙伴中心帐户”重新开始</translation>
    </message>
    <message>
        <source>This app finds the user name and password in it</source>
        <translation>本应用会从中找出用户名和密码</translation>
    </message>
    <message>
        <source>Try the landline instead of the mobile</source>
        <translation>改用固定电话</translation>
    </message>
    <message>
        <source>Use a number without an extension or a phone menu</source>
        <translation>使用不需要转分机或语音导航的号码</translation>
    </message>
    <message>
        <source>Used to check email domains</source>
        <translation>用于核对邮箱域名</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>用户名</translation>
    </message>
    <message>
        <source>User name ends in .onmicrosoft.com, which is Microsoft&apos;s global service. Enter a user name for the service operated by 21Vianet</source>
        <translation>用户名以 .onmicrosoft.com 结尾，属于 Microsoft 的全球服务。请输入由世纪互联运营的服务的用户名</translation>
    </message>
    <message>
        <source>User name you want</source>
        <translation>想要的用户名</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>已验证</translation>
    </message>
    <message>
        <source>Wait a little, then ask for a new call</source>
        <translation>稍等片刻，再重新请求来电</translation>
    </message>
    <message>
        <source>What happened?</source>
        <translation>结果如何？</translation>
    </message>
    <message>
        <source>What you can do</source>
        <translation>可以尝试以下方法</translation>
    </message>
    <message>
        <source>Where should the password be kept?</source>
        <translation>密码保存在哪里？</translation>
    </message>
    <message>
        <source>Where, and who can open it</source>
        <translation>具体位置，以及谁可以打开</translation>
    </message>
    <message>
        <source>Work email</source>
        <translation>工作电子邮件</translation>
    </message>
    <message>
        <source>Yes, and I changed the password</source>
        <translation>是，并已更改密码</translation>
    </message>
    <message>
        <source>Yes, and I chose “Continue”</source>
        <translation>是，并已选择“继续”</translation>
    </message>
    <message>
        <source>Yes, sign in with it</source>
        <translation>有，使用此帐户登录</translation>
    </message>
    <message>
        <source>{number} (global admin)</source>
        <translation>{number}（全局管理员）</translation>
    </message>
    <message>
        <source>{number} (organization, as the guide says)</source>
        <translation>{number}（组织，与指南一致）</translation>
    </message>
</context>
<context>
    <name>Check</name>
    <message>
        <source>Building, floor and room must be 200 characters or less</source>
        <translation>楼宇、楼层和房间号最多 200 个字符</translation>
    </message>
    <message>
        <source>Check the unified social credit code against the license. A character is wrong or out of order</source>
        <translation>请对照营业执照核对统一社会信用代码，其中有字符输错或顺序颠倒</translation>
    </message>
    <message>
        <source>City must be 50 characters or less</source>
        <translation>城市最多 50 个字符</translation>
    </message>
    <message>
        <source>Date must be on or after {date}, the date of the email</source>
        <translation>请输入 {date}（邮件日期）或之后的日期</translation>
    </message>
    <message>
        <source>Date must be on or after {date}, when the request was approved</source>
        <translation>请输入 {date}（批准日期）或之后的日期</translation>
    </message>
    <message>
        <source>Date must be on or after {date}, when the request was submitted</source>
        <translation>请输入 {date}（提交日期）或之后的日期</translation>
    </message>
    <message>
        <source>Date must be today or earlier</source>
        <translation>请输入今天或之前的日期</translation>
    </message>
    <message>
        <source>District or county must be 50 characters or less</source>
        <translation>区县最多 50 个字符</translation>
    </message>
    <message>
        <source>Domain prefix for the new account must only include letters a to z and digits</source>
        <translation>新帐户的域名前缀只能包含英文字母和数字</translation>
    </message>
    <message>
        <source>Email address must be 254 characters or less</source>
        <translation>电子邮件地址最多 254 个字符</translation>
    </message>
    <message>
        <source>Email address must not include spaces, or Chinese characters before the @</source>
        <translation>请删除电子邮件地址中的空格或 @ 前的汉字</translation>
    </message>
    <message>
        <source>Enter a city</source>
        <translation>请输入城市</translation>
    </message>
    <message>
        <source>Enter a date in the correct format, like 2026-03-27</source>
        <translation>请输入格式正确的日期，例如 2026-03-27</translation>
    </message>
    <message>
        <source>Enter a domain prefix for the new account</source>
        <translation>请输入新帐户的域名前缀</translation>
    </message>
    <message>
        <source>Enter a mainland China phone number, like +86 10 8456 1234 or 138 0013 8000</source>
        <translation>请输入中国内地的电话号码，例如 +86 10 8456 1234 或 138 0013 8000</translation>
    </message>
    <message>
        <source>Enter a mobile or landline number that can answer a call or receive a text, without an extension</source>
        <translation>请输入能接听来电或接收短信的手机或固定电话号码，不要带分机号</translation>
    </message>
    <message>
        <source>Enter a name for this enrollment</source>
        <translation>请输入注册名称</translation>
    </message>
    <message>
        <source>Enter a phone number in the correct format, like 010-8456 1234 or 138 0013 8000</source>
        <translation>请输入格式正确的电话号码，例如 010-8456 1234 或 138 0013 8000</translation>
    </message>
    <message>
        <source>Enter a postal code</source>
        <translation>请输入邮政编码</translation>
    </message>
    <message>
        <source>Enter a web address in the correct format, like https://support.example.cn</source>
        <translation>请输入格式正确的网址，例如 https://support.example.cn</translation>
    </message>
    <message>
        <source>Enter a web address in the correct format, like https://www.example.cn</source>
        <translation>请输入格式正确的网址，例如 https://www.example.cn</translation>
    </message>
    <message>
        <source>Enter an email address in the correct format, like name@example.cn</source>
        <translation>请输入格式正确的电子邮件地址，例如 name@example.cn</translation>
    </message>
    <message>
        <source>Enter the date of the contact</source>
        <translation>请输入联系日期</translation>
    </message>
    <message>
        <source>Enter the date of the email</source>
        <translation>请输入邮件日期</translation>
    </message>
    <message>
        <source>Enter the date of the next check</source>
        <translation>请输入下次查看日期</translation>
    </message>
    <message>
        <source>Enter the date signed</source>
        <translation>请输入签署日期</translation>
    </message>
    <message>
        <source>Enter the date submitted</source>
        <translation>请输入提交日期</translation>
    </message>
    <message>
        <source>Enter the family name of {who}</source>
        <translation>请输入{who}的“姓”</translation>
    </message>
    <message>
        <source>Enter the given name of {who}</source>
        <translation>请输入{who}的“名”</translation>
    </message>
    <message>
        <source>Enter the global admin user name</source>
        <translation>请输入全局管理员用户名</translation>
    </message>
    <message>
        <source>Enter the legal company name</source>
        <translation>请输入公司法定名称</translation>
    </message>
    <message>
        <source>Enter the new password</source>
        <translation>请输入新密码</translation>
    </message>
    <message>
        <source>Enter the number to use</source>
        <translation>请输入要使用的号码</translation>
    </message>
    <message>
        <source>Enter the organization name</source>
        <translation>请输入组织名称</translation>
    </message>
    <message>
        <source>Enter the organization phone number</source>
        <translation>请输入组织电话号码</translation>
    </message>
    <message>
        <source>Enter the password from the message, or select that it is kept elsewhere</source>
        <translation>请输入消息中的密码，或选择保存在其他位置</translation>
    </message>
    <message>
        <source>Enter the phone number of {who}</source>
        <translation>请输入{who}的电话号码</translation>
    </message>
    <message>
        <source>Enter the street address, including the number</source>
        <translation>请输入街道地址，包括门牌号</translation>
    </message>
    <message>
        <source>Enter the support email address</source>
        <translation>请输入支持电子邮件地址</translation>
    </message>
    <message>
        <source>Enter the support phone number</source>
        <translation>请输入支持电话号码</translation>
    </message>
    <message>
        <source>Enter the support website</source>
        <translation>请输入支持站点网址</translation>
    </message>
    <message>
        <source>Enter the user name from the message</source>
        <translation>请输入消息中的用户名</translation>
    </message>
    <message>
        <source>Enter the user name in full, like name@contoso.partner.onmschina.cn</source>
        <translation>请输入完整的用户名，例如 name@contoso.partner.onmschina.cn</translation>
    </message>
    <message>
        <source>Enter the user name you want</source>
        <translation>请输入想要的用户名</translation>
    </message>
    <message>
        <source>Enter the work email address of {who}</source>
        <translation>请输入{who}的工作电子邮件地址</translation>
    </message>
    <message>
        <source>Enter what 21Vianet asks for</source>
        <translation>请输入世纪互联要求补充的内容</translation>
    </message>
    <message>
        <source>Enter what the portal said</source>
        <translation>请输入门户显示的内容</translation>
    </message>
    <message>
        <source>Enter what was said</source>
        <translation>请输入联系内容</translation>
    </message>
    <message>
        <source>Enter where the password is kept</source>
        <translation>请输入密码的具体保存位置</translation>
    </message>
    <message>
        <source>Enter who signed</source>
        <translation>请输入签署人</translation>
    </message>
    <message>
        <source>Enter your MPN ID</source>
        <translation>请输入你的 MPN ID</translation>
    </message>
    <message>
        <source>Family name must be 50 characters or less</source>
        <translation>“姓”最多 50 个字符</translation>
    </message>
    <message>
        <source>Family name must not include {chars}</source>
        <translation>请删除“姓”中无法使用的字符：{chars}</translation>
    </message>
    <message>
        <source>Given name must be 50 characters or less</source>
        <translation>“名”最多 50 个字符</translation>
    </message>
    <message>
        <source>Given name must not include {chars}</source>
        <translation>请删除“名”中无法使用的字符：{chars}</translation>
    </message>
    <message>
        <source>Legal company name must be 2 characters or more</source>
        <translation>公司法定名称至少 2 个字符</translation>
    </message>
    <message>
        <source>Legal company name must be 200 characters or less</source>
        <translation>公司法定名称最多 200 个字符</translation>
    </message>
    <message>
        <source>Legal company name must not include {chars}</source>
        <translation>请删除公司法定名称中无法使用的字符：{chars}</translation>
    </message>
    <message>
        <source>MPN ID must be 10 digits or less</source>
        <translation>MPN ID 最多 10 位数字</translation>
    </message>
    <message>
        <source>MPN ID must be more than 0</source>
        <translation>MPN ID 应大于 0</translation>
    </message>
    <message>
        <source>MPN ID must only include digits</source>
        <translation>MPN ID 只能包含数字</translation>
    </message>
    <message>
        <source>Name in Latin letters must be 100 characters or less</source>
        <translation>拼音或英文姓名最多 100 个字符</translation>
    </message>
    <message>
        <source>Name in Latin letters must not include Chinese characters</source>
        <translation>请删除拼音或英文姓名中的汉字</translation>
    </message>
    <message>
        <source>Name must be 100 characters or less</source>
        <translation>姓名最多 100 个字符</translation>
    </message>
    <message>
        <source>Name must be 80 characters or less</source>
        <translation>注册名称最多 80 个字符</translation>
    </message>
    <message>
        <source>Name of the person who answers must be 100 characters or less</source>
        <translation>接听人姓名最多 100 个字符</translation>
    </message>
    <message>
        <source>Name of the person who compared must be 100 characters or less</source>
        <translation>核对人姓名最多 100 个字符</translation>
    </message>
    <message>
        <source>Name of the person who signed must be 100 characters or less</source>
        <translation>签署人姓名最多 100 个字符</translation>
    </message>
    <message>
        <source>Name of the person who submitted must be 100 characters or less</source>
        <translation>提交人姓名最多 100 个字符</translation>
    </message>
    <message>
        <source>Name of the person who will sign must be 100 characters or less</source>
        <translation>签署人姓名最多 100 个字符</translation>
    </message>
    <message>
        <source>New password must be 1000 characters or less</source>
        <translation>新密码最多 1000 个字符</translation>
    </message>
    <message>
        <source>Note must be 200 characters or less</source>
        <translation>备注最多 200 个字符</translation>
    </message>
    <message>
        <source>Note must be 2000 characters or less</source>
        <translation>备注最多 2000 个字符</translation>
    </message>
    <message>
        <source>Organization name in English must be 200 characters or less</source>
        <translation>组织英文名称最多 200 个字符</translation>
    </message>
    <message>
        <source>Organization name in English must not include Chinese characters</source>
        <translation>请删除组织英文名称中的汉字</translation>
    </message>
    <message>
        <source>Organization name must be 2 characters or more</source>
        <translation>组织名称至少 2 个字符</translation>
    </message>
    <message>
        <source>Organization name must be 200 characters or less</source>
        <translation>组织名称最多 200 个字符</translation>
    </message>
    <message>
        <source>Organization name must not include {chars}</source>
        <translation>请删除组织名称中无法使用的字符：{chars}</translation>
    </message>
    <message>
        <source>Other details must be 1000 characters or less</source>
        <translation>其他信息最多 1000 个字符</translation>
    </message>
    <message>
        <source>Password must be 1000 characters or less</source>
        <translation>密码最多 1000 个字符</translation>
    </message>
    <message>
        <source>Pasted email must be 10,000 characters or less</source>
        <translation>粘贴的邮件内容最多 10000 个字符</translation>
    </message>
    <message>
        <source>Pasted message must be 10,000 characters or less</source>
        <translation>粘贴的消息最多 10000 个字符</translation>
    </message>
    <message>
        <source>Phone number must only include digits, spaces, + ( ) - and an extension</source>
        <translation>电话号码只能包含数字、空格、+ ( ) - 和分机号</translation>
    </message>
    <message>
        <source>Postal code must be 6 digits</source>
        <translation>邮政编码应为 6 位数字</translation>
    </message>
    <message>
        <source>Reference number must be 100 characters or less</source>
        <translation>参考编号最多 100 个字符</translation>
    </message>
    <message>
        <source>Select a field from the list</source>
        <translation>请从列表中选择字段</translation>
    </message>
    <message>
        <source>Select a province from the list</source>
        <translation>请从列表中选择省份</translation>
    </message>
    <message>
        <source>Select a province, municipality or autonomous region</source>
        <translation>请选择省份（省、自治区或直辖市）</translation>
    </message>
    <message>
        <source>Select the number to use</source>
        <translation>请选择要使用的号码</translation>
    </message>
    <message>
        <source>Select the reason given</source>
        <translation>请选择未批准的原因</translation>
    </message>
    <message>
        <source>Select what happened</source>
        <translation>请选择结果</translation>
    </message>
    <message>
        <source>Select what happened when you signed in</source>
        <translation>请选择登录时出现的情况</translation>
    </message>
    <message>
        <source>Select what the email said</source>
        <translation>请选择邮件中的结果</translation>
    </message>
    <message>
        <source>Select where the password should be kept</source>
        <translation>请选择密码的保存位置</translation>
    </message>
    <message>
        <source>Select whether the account works</source>
        <translation>请选择帐户是否可用</translation>
    </message>
    <message>
        <source>Select whether the address is the same as the legal address</source>
        <translation>请选择地址是否与法定地址相同</translation>
    </message>
    <message>
        <source>Select whether the legal address is the same as the organization address</source>
        <translation>请选择法定地址是否与组织地址相同</translation>
    </message>
    <message>
        <source>Select whether the legal name is the same as the organization name</source>
        <translation>请选择法定名称是否与组织名称相同</translation>
    </message>
    <message>
        <source>Select whether the organization has a work or school account</source>
        <translation>请选择该组织是否已有工作或学校帐户</translation>
    </message>
    <message>
        <source>Select whether the portal confirmed that the account was created</source>
        <translation>请选择门户是否确认帐户已创建</translation>
    </message>
    <message>
        <source>Select whether this person has authority to accept legal agreements</source>
        <translation>请选择此人是否有权接受法律协议</translation>
    </message>
    <message>
        <source>Select whether you have accepted the agreement</source>
        <translation>请选择是否已接受协议</translation>
    </message>
    <message>
        <source>Select whether you have signed in with these details</source>
        <translation>请选择是否已使用这些信息登录</translation>
    </message>
    <message>
        <source>Select whether you have submitted the enrollment request</source>
        <translation>请选择是否已提交注册请求</translation>
    </message>
    <message>
        <source>Select who is enrolling</source>
        <translation>请选择为谁注册</translation>
    </message>
    <message>
        <source>Select who the approval contact is</source>
        <translation>请选择批准联系人</translation>
    </message>
    <message>
        <source>Select who the primary contact is</source>
        <translation>请选择主要联系人</translation>
    </message>
    <message>
        <source>Street address must be 200 characters or less</source>
        <translation>街道地址最多 200 个字符</translation>
    </message>
    <message>
        <source>Support website must be 2048 characters or less</source>
        <translation>支持站点网址最多 2048 个字符</translation>
    </message>
    <message>
        <source>Unified social credit code must be 18 characters</source>
        <translation>统一社会信用代码应为 18 位</translation>
    </message>
    <message>
        <source>Unified social credit code must only include digits, and letters other than I, O, S, V and Z</source>
        <translation>统一社会信用代码只能包含数字，以及除 I、O、S、V、Z 以外的英文字母</translation>
    </message>
    <message>
        <source>User name must only include letters a to z, digits, and . _ -</source>
        <translation>用户名只能包含英文字母、数字和 . _ -</translation>
    </message>
    <message>
        <source>What 21Vianet asks for must be 2000 characters or less</source>
        <translation>世纪互联要求补充的内容最多 2000 个字符</translation>
    </message>
    <message>
        <source>What the portal said must be 2000 characters or less</source>
        <translation>门户显示的内容最多 2000 个字符</translation>
    </message>
    <message>
        <source>What was said must be 2000 characters or less</source>
        <translation>联系内容最多 2000 个字符</translation>
    </message>
    <message>
        <source>Where the password is kept must be 200 characters or less</source>
        <translation>密码的具体保存位置最多 200 个字符</translation>
    </message>
    <message>
        <source>You already have an enrollment called “{name}”. Enter a different name</source>
        <translation>已有名为“{name}”的注册，请换一个名称</translation>
    </message>
    <message>
        <source>the approval contact</source>
        <translation>批准联系人</translation>
    </message>
    <message>
        <source>the global admin</source>
        <translation>全局管理员</translation>
    </message>
    <message>
        <source>the primary contact</source>
        <translation>主要联系人</translation>
    </message>
</context>
<context>
    <name>Common</name>
    <message>
        <source>(optional)</source>
        <translation>（可选）</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>Collapsed</source>
        <translation>已折叠</translation>
    </message>
    <message>
        <source>Error:</source>
        <translation>错误：</translation>
    </message>
    <message>
        <source>Expanded</source>
        <translation>已展开</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Not sure</source>
        <translation>不确定</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>还没有</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Someone else</source>
        <translation>其他人</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>{day}</source>
        <translation>{day}</translation>
    </message>
    <message>
        <source>{first} {second}</source>
        <translation>{first}{second}</translation>
    </message>
    <message>
        <source>{label} (optional)</source>
        <translation>{label}（可选）</translation>
    </message>
    <message>
        <source>• {line}</source>
        <translation>• {line}</translation>
    </message>
</context>
<context>
    <name>Dialog</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>复制详细信息</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>Open log folder</source>
        <translation>打开日志文件夹</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Record contact with 21Vianet</source>
        <translation>记录与世纪互联的联系</translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation>出了点问题</translation>
    </message>
    <message>
        <source>This app is already running, but its window does not answer. Wait a moment and start it again. If that does not help, end the one that runs first.</source>
        <translation>本应用已在运行，但窗口没有响应。请稍等片刻再打开一次；如果仍然不行，请先结束正在运行的那一个</translation>
    </message>
    <message>
        <source>This is a fault of the app, not yours. What you typed is saved. You can go on; if it happens again, close the app and open it again.</source>
        <translation>这是应用本身的错误，与你的操作无关。你填写的内容已保存，可以继续使用；如果再次出现，请关闭应用后重新打开。</translation>
    </message>
    <message>
        <source>This is a fault of the app, not yours. Your last changes are not saved yet; leave the window open, they are tried again.</source>
        <translation>这是应用本身的错误，与你的操作无关。你最近的更改尚未保存，请不要关闭窗口，应用会再次尝试保存。</translation>
    </message>
    <message>
        <source>To report it, copy the details. They say where in the app it happened, and nothing of what you typed.</source>
        <translation>如需反馈，请复制详细信息。其中只有出错的程序位置，不含你填写的任何内容。</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>联系人</translation>
    </message>
</context>
<context>
    <name>Enroll</name>
    <message>
        <source>18 characters, on the business license</source>
        <translation>营业执照上的 18 位代码</translation>
    </message>
    <message>
        <source>21Vianet will tell you by email. It may go to this person.</source>
        <translation>世纪互联会通过电子邮件通知审查结果，邮件可能会发送给此人。</translation>
    </message>
    <message>
        <source>21Vianet will tell you by email. It may go to {approval} or {admin}; watch both.</source>
        <translation>世纪互联会通过电子邮件通知审查结果。邮件可能会发送到 {approval} 或 {admin}，请同时留意这两个邮箱。</translation>
    </message>
    <message>
        <source>Address of the approval contact</source>
        <translation>批准联系人地址</translation>
    </message>
    <message>
        <source>Approval contact</source>
        <translation>批准联系人</translation>
    </message>
    <message>
        <source>As a CSP reseller you agree to support your customers 24 hours a day, 365 days a year.</source>
        <translation>作为云解决方案提供商 (CSP) 经销商，你同意每天 24 小时、全年 365 天为客户提供支持。</translation>
    </message>
    <message>
        <source>Ask the approval contact ({name}) to allow mail from 21Vianet and Microsoft, and to check the junk folder.</source>
        <translation>请提醒批准联系人（{name}）将世纪互联和 Microsoft 添加为安全发件人，并留意垃圾邮件文件夹。</translation>
    </message>
    <message>
        <source>Ask the approval contact to allow mail from 21Vianet and Microsoft, and to check the junk folder.</source>
        <translation>请提醒批准联系人将世纪互联和 Microsoft 添加为安全发件人，并留意垃圾邮件文件夹。</translation>
    </message>
    <message>
        <source>CSP uses the location ID. In your MPN account, find it under “Account settings” &gt; “Organization profile” &gt; “Identifiers”</source>
        <translation>CSP 使用位置 ID，可在 MPN 帐户的“帐户设置”&gt;“组织资料”&gt;“标识符”中查看</translation>
    </message>
    <message>
        <source>Copy these from your business license, exactly as written.</source>
        <translation>公司名称、信用代码和地址必须与营业执照完全一致，请逐字核对。</translation>
    </message>
    <message>
        <source>Digits only, for the location in China where you will sell</source>
        <translation>仅限数字，对应你在中国开展业务的位置</translation>
    </message>
    <message>
        <source>Does this person have authority to accept legal agreements for the company?</source>
        <translation>此人是否有权代表公司接受法律协议？</translation>
    </message>
    <message>
        <source>Exactly as on the business license</source>
        <translation>与营业执照完全一致</translation>
    </message>
    <message>
        <source>For example 400-810 0000 or 021-6122 0000</source>
        <translation>例如 400-810 0000 或 021-6122 0000</translation>
    </message>
    <message>
        <source>Global ID</source>
        <translation>全局 ID</translation>
    </message>
    <message>
        <source>Hello,
Our company is enrolling in the Cloud Solution Provider (CSP) program operated by 21Vianet. 21Vianet or Microsoft may write to you about it in the next weeks. Please allow mail from both, look in your junk folder too, and tell me when an email has come.</source>
        <translation>你好！
我们公司正在注册由世纪互联运营的云解决方案提供商 (CSP) 计划。未来几周内，世纪互联或 Microsoft 可能会就此事给你发送邮件。请将两者都添加为安全发件人，并留意垃圾邮件文件夹；收到邮件后请告诉我。</translation>
    </message>
    <message>
        <source>If this person leaves, tell 21Vianet</source>
        <translation>如果此人离职，请通知世纪互联</translation>
    </message>
    <message>
        <source>If this person leaves, tell 21Vianet; the decision may go to {email}</source>
        <translation>如果此人离职，请通知世纪互联，审查结果可能会发送到 {email}</translation>
    </message>
    <message>
        <source>Is the address the same as the legal address?</source>
        <translation>地址是否与法定地址相同？</translation>
    </message>
    <message>
        <source>Is the legal address the same as the organization address?</source>
        <translation>法定地址是否与组织地址相同？</translation>
    </message>
    <message>
        <source>Is the legal name the same as the organization name “{org}”?</source>
        <translation>法定名称是否与组织名称“{org}”相同？</translation>
    </message>
    <message>
        <source>Is the legal name the same as the organization name?</source>
        <translation>法定名称是否与组织名称相同？</translation>
    </message>
    <message>
        <source>Join the Microsoft Partner Network</source>
        <translation>加入 Microsoft 合作伙伴网络</translation>
    </message>
    <message>
        <source>Legal address</source>
        <translation>法定地址</translation>
    </message>
    <message>
        <source>Legal company name</source>
        <translation>公司法定名称</translation>
    </message>
    <message>
        <source>Location ID</source>
        <translation>位置 ID</translation>
    </message>
    <message>
        <source>MPN ID</source>
        <translation>MPN ID</translation>
    </message>
    <message>
        <source>Person who will sign</source>
        <translation>签署人</translation>
    </message>
    <message>
        <source>Primary contact</source>
        <translation>主要联系人</translation>
    </message>
    <message>
        <source>Same as the global admin</source>
        <translation>与全局管理员相同</translation>
    </message>
    <message>
        <source>Same as the primary contact</source>
        <translation>与主要联系人相同</translation>
    </message>
    <message>
        <source>Someone else must sign later. Enter who will sign</source>
        <translation>之后需要由其他人签署，请填写签署人</translation>
    </message>
    <message>
        <source>Support email</source>
        <translation>支持电子邮件</translation>
    </message>
    <message>
        <source>Support phone number</source>
        <translation>支持电话号码</translation>
    </message>
    <message>
        <source>Support website</source>
        <translation>支持站点网址</translation>
    </message>
    <message>
        <source>The page your customers open for help</source>
        <translation>客户寻求帮助时打开的页面</translation>
    </message>
    <message>
        <source>Unified social credit code</source>
        <translation>统一社会信用代码</translation>
    </message>
    <message>
        <source>Which ID is it?</source>
        <translation>这是哪一种 ID？</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>21Vianet reviews the request. You can close the app and come back in some days.</source>
        <translation>世纪互联正在审查注册请求。你可以关闭本应用，过几天再来查看。</translation>
    </message>
    <message>
        <source>After entering everything in the portal, choose “Continue” there and say so here.</source>
        <translation>在门户中填完后，请在门户中选择“继续”，再回到此页作答。</translation>
    </message>
    <message>
        <source>All steps of this enrollment, and how far each of them is.</source>
        <translation>这里列出这项注册的所有步骤及其进度。</translation>
    </message>
    <message>
        <source>An account of Microsoft&apos;s global service, ending in .onmicrosoft.com, is another one.</source>
        <translation>以 .onmicrosoft.com 结尾的帐户属于 Microsoft 的全球服务，不是这里所说的帐户。</translation>
    </message>
    <message>
        <source>Ask this person to look in the junk folder during the next weeks.</source>
        <translation>请提醒此人在接下来的几周留意垃圾邮件文件夹。</translation>
    </message>
    <message>
        <source>Compare every line with the business license before you submit.</source>
        <translation>提交前，请对照营业执照逐行核对。</translation>
    </message>
    <message>
        <source>Copy everything from the business license. A single different character can matter.</source>
        <translation>请对照营业执照填写，一字之差也可能影响审查。</translation>
    </message>
    <message>
        <source>Copy the name from the business license, character by character.</source>
        <translation>请对照营业执照逐字填写名称。</translation>
    </message>
    <message>
        <source>Each card is one enrollment. Open it to see what to do next.</source>
        <translation>每张卡片是一项注册，打开即可看到下一步要做什么。</translation>
    </message>
    <message>
        <source>Everything you type is saved at once. You can close the app at any time.</source>
        <translation>填写的内容会立即保存，你可以随时关闭本应用。</translation>
    </message>
    <message>
        <source>First tasks in the new account. Tick those you have done in the portal.</source>
        <translation>这里列出新帐户的入门任务，在门户中完成后请勾选。</translation>
    </message>
    <message>
        <source>Follow the numbered lines in the portal, then record here what happened.</source>
        <translation>请按编号在门户中操作，然后在此记录结果。</translation>
    </message>
    <message>
        <source>Go through the list and see what is still missing. Nothing here stops you.</source>
        <translation>请逐项查看清单，看看还缺什么。缺少其中几项也可以继续。</translation>
    </message>
    <message>
        <source>Help: {page}</source>
        <translation>帮助：{page}</translation>
    </message>
    <message>
        <source>If it was not approved, you can correct the details and prepare again.</source>
        <translation>如果未获批准，可以更正信息并重新准备。</translation>
    </message>
    <message>
        <source>If the portal does not ask, choose “The portal did not ask”.</source>
        <translation>如果门户没有要求验证，请选择“门户未要求验证”。</translation>
    </message>
    <message>
        <source>Nothing is required. You can finish at any time.</source>
        <translation>这些任务均为可选，你可以随时完成注册。</translation>
    </message>
    <message>
        <source>Once recorded, what you submitted is kept as it was.</source>
        <translation>记录后，提交时的内容会原样保留。</translation>
    </message>
    <message>
        <source>Only for those who connect their own systems with Partner Center.</source>
        <translation>仅供需要将自有系统与合作伙伴中心对接的人员参考。</translation>
    </message>
    <message>
        <source>Prepare here what the first portal page asks about the organization.</source>
        <translation>请在此准备第一个门户页面所需的组织信息。</translation>
    </message>
    <message>
        <source>Record here whether it works.</source>
        <translation>请在此记录帐户是否可用。</translation>
    </message>
    <message>
        <source>Record what the email says. The next page depends on it.</source>
        <translation>请记录邮件中的结果，后续步骤由此决定。</translation>
    </message>
    <message>
        <source>Save here what the message in the portal shows. The portal shows it once.</source>
        <translation>请在此保存门户消息中的信息，门户只显示一次。</translation>
    </message>
    <message>
        <source>Say who is told the decision and can accept agreements for the company.</source>
        <translation>请填写由谁接收审查结果，以及谁有权代表公司接受协议。</translation>
    </message>
    <message>
        <source>Sign in to the portal with the saved details and accept the agreement there.</source>
        <translation>请使用已保存的信息登录门户，并在门户中接受协议。</translation>
    </message>
    <message>
        <source>Steps can be prepared in any order. Those with a lock say what comes before them.</source>
        <translation>你可以按任意顺序准备各个步骤。打开带锁的步骤，即可看到需要先完成哪些步骤。</translation>
    </message>
    <message>
        <source>The MPN ID connects the enrollment with your membership in the partner network.</source>
        <translation>MPN ID 将这项注册与你的合作伙伴网络成员身份关联起来。</translation>
    </message>
    <message>
        <source>The account is not always usable at once. Sign out of Partner Center and try later.</source>
        <translation>帐户不一定能立即使用。请在合作伙伴中心退出登录，稍后再试。</translation>
    </message>
    <message>
        <source>The name helps you find this enrollment again. It does not go into the portal.</source>
        <translation>注册名称便于你日后查找，不会填入门户。</translation>
    </message>
    <message>
        <source>The password goes into the secure store of this computer and is read back to be sure.</source>
        <translation>密码会保存到这台电脑的安全存储区，并重新读取核对。</translation>
    </message>
    <message>
        <source>The person entered here gets global admin permission in Partner Center.</source>
        <translation>此处填写的人员将获得合作伙伴中心的全局管理员权限。</translation>
    </message>
    <message>
        <source>The portal begins with a sign-in. Say here whether there is an account for it.</source>
        <translation>进入门户需要先登录，请在此说明是否已有可用的帐户。</translation>
    </message>
    <message>
        <source>The portal may check a phone number. Have someone ready who can answer.</source>
        <translation>门户可能会验证电话号码，请安排人员接听。</translation>
    </message>
    <message>
        <source>This app does not sign anything. It only records who signed, and when.</source>
        <translation>本应用不会签署任何文件，只记录签署人和签署日期。</translation>
    </message>
    <message>
        <source>Use a page, a mailbox and a phone line that are looked after all year.</source>
        <translation>请使用全年都有人负责的网页、邮箱和电话。</translation>
    </message>
    <message>
        <source>Use the ID of the location in China where you will sell.</source>
        <translation>请使用你在中国开展业务的位置所对应的 ID。</translation>
    </message>
    <message>
        <source>What you entered before can be used again: choose “Yes” or “Same as”.</source>
        <translation>前面填写的内容可以直接沿用，选择“是”或“与……相同”即可。</translation>
    </message>
    <message>
        <source>When the email has come, choose “I received an email”.</source>
        <translation>收到邮件后，请选择“我收到了邮件”。</translation>
    </message>
    <message>
        <source>Your customers will use these details to reach you.</source>
        <translation>你的客户将通过这些信息联系你。</translation>
    </message>
    <message>
        <source>“Change” leads to the field and back.</source>
        <translation>选择“更改”可转到对应字段，改完后返回此页。</translation>
    </message>
</context>
<context>
    <name>Home</name>
    <message>
        <source>Account setup may take several hours. Sign in again later</source>
        <translation>设置帐户可能需要数小时，请稍后重新登录</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message numerus="yes">
        <source>Approved %n days ago</source>
        <translation>
            <numerusform>%n 天前批准</numerusform>
        </translation>
    </message>
    <message>
        <source>Approved today</source>
        <translation>今天批准</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>归档</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>已归档</translation>
    </message>
    <message>
        <source>Archived “{name}”.</source>
        <translation>已归档“{name}”。</translation>
    </message>
    <message>
        <source>Check today whether an email has come</source>
        <translation>今天请查看是否收到邮件</translation>
    </message>
    <message>
        <source>Clear search</source>
        <translation>清除搜索</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>永久删除</translation>
    </message>
    <message>
        <source>Delete “{name}” for good? Its answers and passwords cannot be brought back.</source>
        <translation>要永久删除“{name}”吗？其填写内容和密码将无法恢复。</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>已删除</translation>
    </message>
    <message>
        <source>Deleted on {date}</source>
        <translation>{date}删除</translation>
    </message>
    <message>
        <source>Deleted “{name}”.</source>
        <translation>已删除“{name}”。</translation>
    </message>
    <message>
        <source>Duplicate without sign-in details</source>
        <translation>创建副本（不含登录信息）</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Finished on {date}</source>
        <translation>{date}完成</translation>
    </message>
    <message>
        <source>Kept for 30 days, then deleted with its passwords. Backups may hold the answers for a few weeks more</source>
        <translation>保留 30 天，之后连同其中的密码一并删除。备份中的填写内容可能还会保留数周</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>菜单</translation>
    </message>
    <message>
        <source>Menu of {name}</source>
        <translation>“{name}”的菜单</translation>
    </message>
    <message>
        <source>Move out of archive</source>
        <translation>取消归档</translation>
    </message>
    <message>
        <source>Moved “{name}” out of the archive.</source>
        <translation>已将“{name}”移出归档。</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>待你处理</translation>
    </message>
    <message>
        <source>New enrollment</source>
        <translation>新建注册</translation>
    </message>
    <message>
        <source>Next: correct and prepare again</source>
        <translation>下一步：更正并重新准备</translation>
    </message>
    <message>
        <source>Next: {page}</source>
        <translation>下一步：{page}</translation>
    </message>
    <message>
        <source>No enrollments match “{q}”</source>
        <translation>没有与“{q}”匹配的注册</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>这里没有内容</translation>
    </message>
    <message>
        <source>Nothing left to do</source>
        <translation>没有需要处理的事项</translation>
    </message>
    <message>
        <source>Nothing to do now</source>
        <translation>目前无需你操作</translation>
    </message>
    <message>
        <source>Nothing to do now. Next check on {date}</source>
        <translation>目前无需你操作，下次查看日期为 {date}</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Opened on {date}</source>
        <translation>{date}打开</translation>
    </message>
    <message>
        <source>Opened today, {time}</source>
        <translation>今天 {time} 打开</translation>
    </message>
    <message>
        <source>Opened yesterday, {time}</source>
        <translation>昨天 {time} 打开</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Reply to 21Vianet by {date}</source>
        <translation>请在 {date}或之前回复世纪互联</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>还原</translation>
    </message>
    <message>
        <source>Restored “{name}”.</source>
        <translation>已还原“{name}”。</translation>
    </message>
    <message>
        <source>Search enrollments</source>
        <translation>搜索注册</translation>
    </message>
    <message>
        <source>See the checklist</source>
        <translation>查看资料清单</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>显示更多</translation>
    </message>
    <message numerus="yes">
        <source>Signed %n days ago</source>
        <translation>
            <numerusform>%n 天前签署</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Signed %n hours ago</source>
        <translation>
            <numerusform>%n 小时前签署</numerusform>
        </translation>
    </message>
    <message>
        <source>Signed less than an hour ago</source>
        <translation>刚刚签署</translation>
    </message>
    <message>
        <source>Start your first enrollment</source>
        <translation>开始你的第一项注册</translation>
    </message>
    <message numerus="yes">
        <source>Submitted %n days ago</source>
        <translation>
            <numerusform>%n 天前提交</numerusform>
        </translation>
    </message>
    <message>
        <source>Submitted on {date}</source>
        <translation>{date}提交</translation>
    </message>
    <message>
        <source>Submitted today</source>
        <translation>今天提交</translation>
    </message>
    <message>
        <source>The next check was due on {date}</source>
        <translation>原定 {date}查看进度，现已逾期</translation>
    </message>
    <message>
        <source>The reply to 21Vianet was due on {date}</source>
        <translation>回复世纪互联的期限为 {date}，现已逾期</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤消</translation>
    </message>
    <message>
        <source>Untitled enrollment</source>
        <translation>未命名的注册</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>You will need about 30 minutes and the items on the checklist. You can stop at any time; everything is saved on this computer.</source>
        <translation>请预留约 30 分钟，并备好清单中的资料。你可以随时暂停，所有内容都会保存在这台电脑上。</translation>
    </message>
    <message>
        <source>Your enrollments</source>
        <translation>你的注册</translation>
    </message>
    <message>
        <source>{name} (copy)</source>
        <translation>{name}（副本）</translation>
    </message>
</context>
<context>
    <name>Menu</name>
    <message>
        <source>About</source>
        <translation>关于</translation>
    </message>
    <message>
        <source>Close enrollment</source>
        <translation>关闭此注册</translation>
    </message>
    <message>
        <source>Contact 21Vianet support</source>
        <translation>联系世纪互联支持人员</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>剪切</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Licenses of the parts inside</source>
        <translation>第三方组件的许可证</translation>
    </message>
    <message>
        <source>Next part of the window</source>
        <translation>转到窗口的下一区域</translation>
    </message>
    <message>
        <source>Passwords are kept only in the secure store of this computer. Licensed under MIT.</source>
        <translation>密码只保存在这台电脑的安全存储区。本应用采用 MIT 许可证。</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>Prepares, checks and keeps everything for an enrollment in the 21Vianet China CSP reseller program. It is not made by Microsoft or 21Vianet, and it does not send anything.</source>
        <translation>协助准备、核对并保存注册世纪互联中国 CSP 经销商计划所需的全部信息。本应用并非由 Microsoft 或世纪互联开发，也不会发送任何信息。</translation>
    </message>
    <message>
        <source>Previous part of the window</source>
        <translation>转到窗口的上一区域</translation>
    </message>
    <message>
        <source>Program guide</source>
        <translation>计划指南</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Reseller agreement</source>
        <translation>经销商协议</translation>
    </message>
    <message>
        <source>Save now</source>
        <translation>立即保存</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>全选</translation>
    </message>
    <message>
        <source>Show the letter of each field; press it to go there</source>
        <translation>显示各字段的快捷字母，按字母转到该字段</translation>
    </message>
    <message>
        <source>Switch language</source>
        <translation>切换语言</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤消</translation>
    </message>
    <message>
        <source>Uses Qt under the GNU Lesser General Public License, version 3. Qt&apos;s libraries are files of their own, which you may replace.</source>
        <translation>本应用使用 Qt 构建，Qt 采用 GNU 宽通用公共许可证第 3 版。Qt 的库是独立的文件，你可以自行替换。</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>版本 {version}</translation>
    </message>
    <message>
        <source>View</source>
        <translation>视图</translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>21Vianet asks for more information.</source>
        <translation>世纪互联要求补充信息。</translation>
    </message>
    <message>
        <source>Approval contact</source>
        <translation>批准联系人</translation>
    </message>
    <message>
        <source>Due now</source>
        <translation>现在需要</translation>
    </message>
    <message>
        <source>Everything you typed is saved.</source>
        <translation>你填写的内容已保存。</translation>
    </message>
    <message>
        <source>Everything you typed is saved. You can stop at any time.</source>
        <translation>你填写的内容已保存，可以随时暂停。</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Key facts</source>
        <translation>主要信息</translation>
    </message>
    <message>
        <source>Needed later</source>
        <translation>以后需要</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Next check was due on {date}</source>
        <translation>原定 {date}查看进度</translation>
    </message>
    <message>
        <source>Next check: {date}</source>
        <translation>下次查看日期：{date}</translation>
    </message>
    <message>
        <source>Nothing recorded yet</source>
        <translation>暂无记录</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>已逾期</translation>
    </message>
    <message>
        <source>Pick up where you left off: {page}</source>
        <translation>从上次停下的地方继续：{page}</translation>
    </message>
    <message>
        <source>Reply by {date}</source>
        <translation>回复期限：{date}</translation>
    </message>
    <message>
        <source>Reply was due on {date}</source>
        <translation>回复期限已过：{date}</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>Show fewer</source>
        <translation>收起</translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation>提交日期</translation>
    </message>
    <message>
        <source>The account is being set up. This may take several hours.</source>
        <translation>帐户正在设置，可能需要数小时。</translation>
    </message>
    <message>
        <source>The account works. What is left are the first tasks in it.</source>
        <translation>帐户已可使用，接下来是新帐户的入门任务。</translation>
    </message>
    <message>
        <source>The enrollment is finished. Everything stays here.</source>
        <translation>注册已完成，所有内容都会保留在这里。</translation>
    </message>
    <message>
        <source>The next check was due on {date}</source>
        <translation>原定 {date}查看进度，现已逾期</translation>
    </message>
    <message>
        <source>The password was replaced by what was typed when you left its page; check it. The previous one is kept</source>
        <translation>离开页面时输入的内容已替换原密码，请核对；旧密码仍保留</translation>
    </message>
    <message>
        <source>The reply to 21Vianet was due on {date}</source>
        <translation>回复世纪互联的期限为 {date}，现已逾期</translation>
    </message>
    <message>
        <source>The request is approved. The next step is to sign the agreement.</source>
        <translation>注册请求已获批准，下一步是签署协议。</translation>
    </message>
    <message>
        <source>The request is with 21Vianet. A review may take several weeks.</source>
        <translation>注册请求正由世纪互联审查，可能需要数周。</translation>
    </message>
    <message>
        <source>The request was not approved. You can correct it and prepare again.</source>
        <translation>注册请求未获批准，你可以更正后重新准备。</translation>
    </message>
    <message>
        <source>The saved sign-in details can be read</source>
        <translation>已保存的登录信息可正常读取</translation>
    </message>
    <message>
        <source>The secure store is locked; it opens when you need it</source>
        <translation>安全存储区已锁定，需要时再解锁即可</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>已等待</translation>
    </message>
    <message>
        <source>Welcome back</source>
        <translation>欢迎回来</translation>
    </message>
    <message>
        <source>With 21Vianet</source>
        <translation>世纪互联处理中</translation>
    </message>
    <message>
        <source>You submitted on {date}. A review may take several weeks.</source>
        <translation>注册请求已于 {date}提交，审查可能需要数周。</translation>
    </message>
    <message numerus="yes">
        <source>You were last here on {date}, %n days ago.</source>
        <translation>
            <numerusform>你上次打开是在 {date}（%n 天前）。</numerusform>
        </translation>
    </message>
    <message>
        <source>changed after submission</source>
        <translation>提交后已更改</translation>
    </message>
    <message>
        <source>{done} of {all} done</source>
        <translation>已完成 {done}/{all}</translation>
    </message>
    <message>
        <source>{done} of {all} done or ready</source>
        <translation>已完成或可填入 {done}/{all}</translation>
    </message>
    <message>
        <source>{here} {next}</source>
        <translation>{here}{next}</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>Add a note</source>
        <translation>添加备注</translation>
    </message>
    <message>
        <source>Address on one line</source>
        <translation>完整地址</translation>
    </message>
    <message>
        <source>Already in the portal. If you change it here, change it in the portal too</source>
        <translation>此信息已填入门户。如在此更改，请在门户中同步更改</translation>
    </message>
    <message>
        <source>China</source>
        <translation>中国</translation>
    </message>
    <message>
        <source>Choose a date: {field}</source>
        <translation>选择日期：{field}</translation>
    </message>
    <message>
        <source>Continue without finishing</source>
        <translation>稍后再填</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>复制网址</translation>
    </message>
    <message>
        <source>Copy this message</source>
        <translation>复制此消息</translation>
    </message>
    <message>
        <source>Country/region</source>
        <translation>国家/地区</translation>
    </message>
    <message>
        <source>Help on this page</source>
        <translation>本页帮助</translation>
    </message>
    <message>
        <source>Next month</source>
        <translation>下个月</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Nothing to do in the portal</source>
        <translation>无需在门户中操作</translation>
    </message>
    <message>
        <source>Open portal</source>
        <translation>打开门户</translation>
    </message>
    <message>
        <source>Portal page: {about}</source>
        <translation>门户页面：{about}</translation>
    </message>
    <message>
        <source>Portal page: “{name}”</source>
        <translation>门户页面“{name}”</translation>
    </message>
    <message>
        <source>Previous month</source>
        <translation>上个月</translation>
    </message>
    <message>
        <source>The portal&apos;s “Last name” is the family name, “First name” the given name</source>
        <translation>门户中的“Last name”填“姓”，“First name”填“名”</translation>
    </message>
    <message>
        <source>There is a problem</source>
        <comment>heading of the error summary</comment>
        <translation>存在以下问题</translation>
    </message>
    <message numerus="yes">
        <source>There is a problem, %n errors</source>
        <translation>
            <numerusform>存在问题，共 %n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>You can do this after:</source>
        <translation>完成以下步骤后即可继续：</translation>
    </message>
    <message>
        <source>Your browser did not open. Copy this address and open it yourself: {address}</source>
        <translation>浏览器未能打开，请复制此网址并手动打开：{address}</translation>
    </message>
    <message>
        <source>{task}: {field}</source>
        <translation>{task}：{field}</translation>
    </message>
</context>
<context>
    <name>Prepare</name>
    <message>
        <source>A China phone number of the organization that someone can answer now</source>
        <translation>组织的中国电话号码，且现在有人可以接听</translation>
    </message>
    <message>
        <source>A partner I help as a distributor</source>
        <translation>我作为分销商协助的合作伙伴</translation>
    </message>
    <message>
        <source>Business license (legal name, address, unified social credit code)</source>
        <translation>营业执照（法定名称、地址、统一社会信用代码）</translation>
    </message>
    <message>
        <source>Customer support website, email and phone number</source>
        <translation>客户支持站点网址、支持电子邮件和支持电话号码</translation>
    </message>
    <message>
        <source>Enrolling takes several steps and may take several weeks while 21Vianet reviews your request, runs a credit check and creates your account.</source>
        <translation>注册分为多个步骤。世纪互联会审查注册请求、进行信用检查并创建帐户，整个过程可能需要数周。</translation>
    </message>
    <message>
        <source>Global admin sign-in details for a work or school account (or create one during enrollment)</source>
        <translation>工作或学校帐户的全局管理员登录信息（如果没有，可在注册过程中创建）</translation>
    </message>
    <message>
        <source>Have it</source>
        <translation>已有</translation>
    </message>
    <message>
        <source>Helps you tell enrollments apart, for example the partner&apos;s short name</source>
        <translation>便于区分多项注册，例如合作伙伴的简称</translation>
    </message>
    <message>
        <source>I have read the program guide and the reseller agreement</source>
        <translation>我已阅读计划指南和经销商协议</translation>
    </message>
    <message>
        <source>Is this ready now?</source>
        <translation>这一项准备好了吗？</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>加入</translation>
    </message>
    <message>
        <source>Microsoft Partner Network (MPN) ID</source>
        <translation>Microsoft 合作伙伴网络 (MPN) ID</translation>
    </message>
    <message>
        <source>My own company</source>
        <translation>我自己的公司</translation>
    </message>
    <message>
        <source>Name of this enrollment</source>
        <translation>注册名称</translation>
    </message>
    <message>
        <source>Program guide</source>
        <translation>计划指南</translation>
    </message>
    <message>
        <source>Reseller agreement</source>
        <translation>经销商协议</translation>
    </message>
    <message>
        <source>Someone who has authority to accept legal agreements for the company</source>
        <translation>有权代表公司接受法律协议的人</translation>
    </message>
    <message>
        <source>The account that signs in to the Office 365 admin center operated by 21Vianet</source>
        <translation>用于登录由世纪互联运营的 Office 365 管理中心的帐户</translation>
    </message>
    <message>
        <source>What to have at hand</source>
        <translation>需要准备的资料</translation>
    </message>
    <message>
        <source>Who is enrolling</source>
        <translation>为谁注册</translation>
    </message>
    <message>
        <source>Will create one</source>
        <translation>将新建一个</translation>
    </message>
    <message>
        <source>You can go on without some of it</source>
        <translation>缺少其中几项也可以继续</translation>
    </message>
    <message>
        <source>You can prepare the rest in the meantime</source>
        <translation>可以先准备其他内容</translation>
    </message>
    <message>
        <source>You need to be a member of the Microsoft Partner Network to enroll. Join first, then come back; this enrollment is saved.</source>
        <translation>注册前需要先加入 Microsoft 合作伙伴网络。加入后可回来继续，你填写的内容已保存。</translation>
    </message>
</context>
<context>
    <name>Province</name>
    <message>
        <source>Anhui</source>
        <translation>安徽省</translation>
    </message>
    <message>
        <source>Beijing</source>
        <translation>北京市</translation>
    </message>
    <message>
        <source>Chongqing</source>
        <translation>重庆市</translation>
    </message>
    <message>
        <source>Fujian</source>
        <translation>福建省</translation>
    </message>
    <message>
        <source>Gansu</source>
        <translation>甘肃省</translation>
    </message>
    <message>
        <source>Guangdong</source>
        <translation>广东省</translation>
    </message>
    <message>
        <source>Guangxi</source>
        <translation>广西壮族自治区</translation>
    </message>
    <message>
        <source>Guizhou</source>
        <translation>贵州省</translation>
    </message>
    <message>
        <source>Hainan</source>
        <translation>海南省</translation>
    </message>
    <message>
        <source>Hebei</source>
        <translation>河北省</translation>
    </message>
    <message>
        <source>Heilongjiang</source>
        <translation>黑龙江省</translation>
    </message>
    <message>
        <source>Henan</source>
        <translation>河南省</translation>
    </message>
    <message>
        <source>Hubei</source>
        <translation>湖北省</translation>
    </message>
    <message>
        <source>Hunan</source>
        <translation>湖南省</translation>
    </message>
    <message>
        <source>Inner Mongolia</source>
        <translation>内蒙古自治区</translation>
    </message>
    <message>
        <source>Jiangsu</source>
        <translation>江苏省</translation>
    </message>
    <message>
        <source>Jiangxi</source>
        <translation>江西省</translation>
    </message>
    <message>
        <source>Jilin</source>
        <translation>吉林省</translation>
    </message>
    <message>
        <source>Liaoning</source>
        <translation>辽宁省</translation>
    </message>
    <message>
        <source>Ningxia</source>
        <translation>宁夏回族自治区</translation>
    </message>
    <message>
        <source>Qinghai</source>
        <translation>青海省</translation>
    </message>
    <message>
        <source>Shaanxi</source>
        <translation>陕西省</translation>
    </message>
    <message>
        <source>Shandong</source>
        <translation>山东省</translation>
    </message>
    <message>
        <source>Shanghai</source>
        <translation>上海市</translation>
    </message>
    <message>
        <source>Shanxi</source>
        <translation>山西省</translation>
    </message>
    <message>
        <source>Sichuan</source>
        <translation>四川省</translation>
    </message>
    <message>
        <source>Tianjin</source>
        <translation>天津市</translation>
    </message>
    <message>
        <source>Xinjiang</source>
        <translation>新疆维吾尔自治区</translation>
    </message>
    <message>
        <source>Xizang (Tibet)</source>
        <translation>西藏自治区</translation>
    </message>
    <message>
        <source>Yunnan</source>
        <translation>云南省</translation>
    </message>
    <message>
        <source>Zhejiang</source>
        <translation>浙江省</translation>
    </message>
</context>
<context>
    <name>Review</name>
    <message>
        <source>21Vianet may ask for documents</source>
        <translation>世纪互联可能会要求提供证明材料</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>帐户</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>已批准</translation>
    </message>
    <message numerus="yes">
        <source>Approved %n days ago, agreement not signed yet</source>
        <translation>
            <numerusform>%n 天前已批准，协议尚未签署</numerusform>
        </translation>
    </message>
    <message>
        <source>Ask 21Vianet</source>
        <translation>询问世纪互联</translation>
    </message>
    <message>
        <source>Ask 21Vianet what is needed before you submit again</source>
        <translation>重新提交前，先向世纪互联了解具体要求</translation>
    </message>
    <message>
        <source>Authority to accept agreements</source>
        <translation>是否有权接受协议</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>Change {field}</source>
        <translation>更改{field}</translation>
    </message>
    <message>
        <source>Check the email addresses of the global admin, the primary contact and the approval contact</source>
        <translation>核对全局管理员、主要联系人和批准联系人的电子邮件地址</translation>
    </message>
    <message>
        <source>Check this computer&apos;s date</source>
        <translation>请检查这台电脑的日期设置</translation>
    </message>
    <message>
        <source>Company details</source>
        <translation>公司信息</translation>
    </message>
    <message>
        <source>Compare the legal name and address with the business license, character by character</source>
        <translation>对照营业执照逐字核对法定名称和法定地址</translation>
    </message>
    <message>
        <source>Compared by</source>
        <translation>核对人</translation>
    </message>
    <message>
        <source>Contact recorded in the timeline</source>
        <translation>已将此次联系记录到时间线</translation>
    </message>
    <message>
        <source>Copy {email}</source>
        <translation>复制 {email}</translation>
    </message>
    <message>
        <source>Correct and prepare again</source>
        <translation>更正并重新准备</translation>
    </message>
    <message>
        <source>Credit check</source>
        <translation>信用检查</translation>
    </message>
    <message>
        <source>Date of the email</source>
        <translation>邮件日期</translation>
    </message>
    <message>
        <source>Date submitted</source>
        <translation>提交日期</translation>
    </message>
    <message>
        <source>Day {n}</source>
        <translation>第 {n} 天</translation>
    </message>
    <message>
        <source>Day {n} since you submitted</source>
        <translation>提交后第 {n} 天</translation>
    </message>
    <message>
        <source>Decision by email</source>
        <translation>通过电子邮件通知审查结果</translation>
    </message>
    <message>
        <source>Email domain</source>
        <translation>邮箱域名</translation>
    </message>
    <message>
        <source>Email ownership</source>
        <translation>邮箱所有权</translation>
    </message>
    <message>
        <source>Employment</source>
        <translation>员工身份</translation>
    </message>
    <message>
        <source>Enter the details</source>
        <translation>填写信息</translation>
    </message>
    <message>
        <source>Go to sign the agreement</source>
        <translation>前往签署协议</translation>
    </message>
    <message>
        <source>Go to the portal to submit</source>
        <translation>前往门户提交</translation>
    </message>
    <message>
        <source>Go to “{field}”</source>
        <translation>前往“{field}”</translation>
    </message>
    <message>
        <source>Have a business registration or tax certificate at hand that shows the same name and address</source>
        <translation>准备好企业登记证明或税务登记证明，其中的名称和地址应与注册请求一致</translation>
    </message>
    <message>
        <source>Have proof at hand, for example a letter of authorization from the company</source>
        <translation>准备好证明材料，例如公司出具的授权书</translation>
    </message>
    <message>
        <source>Have proof of the domain at hand, for example its invoice or registration</source>
        <translation>准备好域名归属证明，例如域名证书或购买发票</translation>
    </message>
    <message>
        <source>Have you submitted the enrollment request in the portal?</source>
        <translation>是否已在门户中提交注册请求？</translation>
    </message>
    <message>
        <source>I received an email</source>
        <translation>我收到了邮件</translation>
    </message>
    <message>
        <source>If 21Vianet asks for proof of the company: a business registration or tax certificate should show the same name and address as your request.</source>
        <translation>如果世纪互联要求提供公司证明材料，企业登记证明或税务登记证明上的名称和地址应与注册请求一致。</translation>
    </message>
    <message>
        <source>Kept elsewhere</source>
        <translation>保存在其他位置</translation>
    </message>
    <message>
        <source>Look in the junk folder too</source>
        <translation>请同时查看垃圾邮件文件夹</translation>
    </message>
    <message>
        <source>May take several weeks</source>
        <translation>可能需要数周</translation>
    </message>
    <message>
        <source>More information needed</source>
        <translation>需要补充信息</translation>
    </message>
    <message>
        <source>More information sent</source>
        <translation>已发送补充信息</translation>
    </message>
    <message>
        <source>Next check</source>
        <translation>下次查看日期</translation>
    </message>
    <message>
        <source>No reason given</source>
        <translation>未说明原因</translation>
    </message>
    <message>
        <source>Not approved</source>
        <translation>未批准</translation>
    </message>
    <message>
        <source>Not finished yet</source>
        <translation>尚未完成</translation>
    </message>
    <message>
        <source>Not provided</source>
        <translation>未填写</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>尚未保存</translation>
    </message>
    <message>
        <source>Open the page</source>
        <translation>打开页面</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>组织</translation>
    </message>
    <message>
        <source>Pages it may be about</source>
        <translation>可能涉及的页面</translation>
    </message>
    <message>
        <source>Pages to correct</source>
        <translation>需要更正的页面</translation>
    </message>
    <message>
        <source>Partner Center</source>
        <translation>合作伙伴中心</translation>
    </message>
    <message>
        <source>Paste the email</source>
        <translation>粘贴邮件内容</translation>
    </message>
    <message>
        <source>Reason given</source>
        <translation>未批准的原因</translation>
    </message>
    <message>
        <source>Record as submitted</source>
        <translation>记录为已提交</translation>
    </message>
    <message>
        <source>Record contact with 21Vianet</source>
        <translation>记录与世纪互联的联系</translation>
    </message>
    <message>
        <source>Reference number</source>
        <translation>参考编号</translation>
    </message>
    <message>
        <source>Reply by</source>
        <translation>回复期限</translation>
    </message>
    <message>
        <source>Review and credit check by 21Vianet</source>
        <translation>世纪互联审查和信用检查</translation>
    </message>
    <message>
        <source>Save the confirmation</source>
        <translation>保存确认信息</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>Sent on</source>
        <translation>发送日期</translation>
    </message>
    <message>
        <source>Sign in with the new sign-in details, if you are signed out</source>
        <translation>如已退出登录，请使用新的登录信息登录</translation>
    </message>
    <message>
        <source>Someone compared these with the business license</source>
        <translation>已有人对照营业执照核对过这些信息</translation>
    </message>
    <message>
        <source>Submit in the portal</source>
        <translation>在门户中提交</translation>
    </message>
    <message>
        <source>Submitted by</source>
        <translation>提交人</translation>
    </message>
    <message>
        <source>Submitted by {name}</source>
        <translation>提交人：{name}</translation>
    </message>
    <message>
        <source>Submitted in the portal</source>
        <translation>已在门户中提交</translation>
    </message>
    <message>
        <source>The email has come. The page “Decision” holds what it said.</source>
        <translation>已收到邮件，结果记录在“审查结果”页面。</translation>
    </message>
    <message>
        <source>The next step is to sign the agreement with the saved sign-in details.</source>
        <translation>下一步是使用已保存的登录信息签署协议。</translation>
    </message>
    <message>
        <source>The portal may ask for consent to a credit check here</source>
        <translation>门户可能会在此请你同意进行信用检查</translation>
    </message>
    <message>
        <source>The portal showed an error</source>
        <translation>门户显示了错误</translation>
    </message>
    <message>
        <source>This app does not send anything. The next page guides you to submit in the portal.</source>
        <translation>本应用不会发送任何信息。下一页将引导你在门户中提交。</translation>
    </message>
    <message>
        <source>Use a mailbox that the person reads and that receives mail from outside</source>
        <translation>使用联系人经常查看且能接收外部邮件的邮箱</translation>
    </message>
    <message>
        <source>Use contacts who work for the company and have an email address on its domain</source>
        <translation>联系人应为公司员工，并使用公司自有域名的邮箱</translation>
    </message>
    <message>
        <source>Use email addresses on a domain that belongs to the company</source>
        <translation>使用公司自有域名的邮箱</translation>
    </message>
    <message>
        <source>Watch these mailboxes</source>
        <translation>请留意以下邮箱</translation>
    </message>
    <message>
        <source>What 21Vianet asks for</source>
        <translation>世纪互联要求补充的内容</translation>
    </message>
    <message>
        <source>What did the email say?</source>
        <translation>邮件中的结果是什么？</translation>
    </message>
    <message>
        <source>What the portal said</source>
        <translation>门户显示的内容</translation>
    </message>
    <message>
        <source>What you can do</source>
        <translation>可以这样处理</translation>
    </message>
    <message>
        <source>Which field?</source>
        <translation>涉及哪个字段？</translation>
    </message>
    <message>
        <source>With the sign-in details you saved</source>
        <translation>使用你保存的登录信息</translation>
    </message>
    <message numerus="yes">
        <source>You checked these %n days ago. Check them again; people and numbers change</source>
        <translation>
            <numerusform>上次核对是在 %n 天前。人员和号码可能有变动，请再次核对</numerusform>
        </translation>
    </message>
    <message>
        <source>You have nothing to do now. 21Vianet will tell you by email.</source>
        <translation>目前无需你操作。世纪互联会通过电子邮件通知审查结果。</translation>
    </message>
    <message>
        <source>You have nothing to do now. 21Vianet will tell you by email. It may go to {approval} or {admin}; watch both.</source>
        <translation>目前无需你操作。世纪互联会通过电子邮件通知审查结果。邮件可能会发送到 {approval} 或 {admin}，请同时留意这两个邮箱。</translation>
    </message>
    <message>
        <source>You have nothing to do now. 21Vianet will tell you by email. It may go to {email}.</source>
        <translation>目前无需你操作。世纪互联会通过电子邮件通知审查结果。邮件可能会发送到 {email}。</translation>
    </message>
    <message>
        <source>as typed: {text}</source>
        <translation>原始输入：{text}</translation>
    </message>
    <message>
        <source>{n} weeks have passed since you submitted. A review may take several weeks. You can ask 21Vianet: in Partner Center, choose “Support requests” &gt; “Partner Center requests” &gt; “New request”.</source>
        <translation>提交已满 {n} 周。审查可能需要数周，你可以向世纪互联询问进度：在合作伙伴中心依次选择“支持请求”&gt;“合作伙伴中心请求”&gt;“新建请求”。</translation>
    </message>
    <message>
        <source>{page}: {field}</source>
        <translation>{page}：{field}</translation>
    </message>
    <message>
        <source>“{page}” is not finished. Finish it before you submit</source>
        <translation>“{page}”尚未完成，请在提交前完成</translation>
    </message>
</context>
<context>
    <name>Secret</name>
    <message>
        <source>A field left empty stays as it is saved. What you replace is kept as the previous one.</source>
        <translation>留空的项目保持不变；被替换的内容会保留下来，需要时可以改回。</translation>
    </message>
    <message>
        <source>A password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>采用</translation>
    </message>
    <message>
        <source>Clear now</source>
        <translation>立即清空</translation>
    </message>
    <message>
        <source>Clipboard cleared</source>
        <translation>剪贴板已清空</translation>
    </message>
    <message>
        <source>Copied · {n} s</source>
        <translation>已复制 · {n} 秒</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy password</source>
        <translation>复制密码</translation>
    </message>
    <message>
        <source>Copy sign-in address</source>
        <translation>复制登录网址</translation>
    </message>
    <message>
        <source>Copy user name</source>
        <translation>复制用户名</translation>
    </message>
    <message>
        <source>Copy: {field}</source>
        <translation>复制：{field}</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Delete the {what}? It cannot be brought back.</source>
        <translation>要删除{what}吗？删除后无法恢复。</translation>
    </message>
    <message>
        <source>Delete: {field}</source>
        <translation>删除：{field}</translation>
    </message>
    <message>
        <source>Deleted: {what}</source>
        <translation>已删除：{what}</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Found in the message</source>
        <translation>在消息中找到的信息</translation>
    </message>
    <message>
        <source>Go back and save</source>
        <translation>返回保存</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>已隐藏</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>隐藏</translation>
    </message>
    <message>
        <source>Hide password</source>
        <translation>隐藏密码</translation>
    </message>
    <message>
        <source>Hide: {field}</source>
        <translation>隐藏：{field}</translation>
    </message>
    <message>
        <source>I no longer have these details</source>
        <translation>找不到这些信息了</translation>
    </message>
    <message>
        <source>In the portal, choose “Continue”</source>
        <translation>在门户中选择“继续”</translation>
    </message>
    <message>
        <source>It is not on this computer any more</source>
        <translation>这台电脑上已没有此内容</translation>
    </message>
    <message>
        <source>It was not deleted: {reason}</source>
        <translation>未能删除：{reason}</translation>
    </message>
    <message>
        <source>It was not put back: {reason}</source>
        <translation>未能改回：{reason}</translation>
    </message>
    <message>
        <source>Keep longer</source>
        <translation>延长时间</translation>
    </message>
    <message>
        <source>Kept elsewhere: {where}</source>
        <translation>保存在其他位置：{where}</translation>
    </message>
    <message>
        <source>Leave without saving</source>
        <translation>不保存并离开</translation>
    </message>
    <message>
        <source>Only you can recover access: on the portal&apos;s sign-in page, choose “Can&apos;t access your account?” and follow the steps. Another global admin cannot reset the password for you.</source>
        <translation>只有你自己可以恢复访问：在门户的登录页面选择“无法访问你的帐户？”，然后按提示操作。其他全局管理员无法代你重置密码。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Open sign-in page</source>
        <translation>打开登录页面</translation>
    </message>
    <message>
        <source>Open the sign-in page</source>
        <translation>打开登录页面</translation>
    </message>
    <message numerus="yes">
        <source>Other details copied. Clearing the clipboard in %n seconds</source>
        <translation>
            <numerusform>其他信息已复制，%n 秒后清空剪贴板</numerusform>
        </translation>
    </message>
    <message>
        <source>Other details copied. They stay on the clipboard until you copy something else</source>
        <translation>其他信息已复制。在你复制其他内容之前，会一直留在剪贴板中</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message numerus="yes">
        <source>Password copied. Clearing the clipboard in %n seconds</source>
        <translation>
            <numerusform>密码已复制，%n 秒后清空剪贴板</numerusform>
        </translation>
    </message>
    <message>
        <source>Password copied. It stays on the clipboard until you copy something else</source>
        <translation>密码已复制。在你复制其他内容之前，它会一直留在剪贴板中</translation>
    </message>
    <message>
        <source>Paste the password</source>
        <translation>粘贴密码</translation>
    </message>
    <message>
        <source>Paste the password from where you keep it</source>
        <translation>从保存密码的位置取出密码并粘贴</translation>
    </message>
    <message>
        <source>Paste the user name</source>
        <translation>粘贴用户名</translation>
    </message>
    <message>
        <source>Previous other details</source>
        <translation>之前的其他信息</translation>
    </message>
    <message>
        <source>Previous password</source>
        <translation>旧密码</translation>
    </message>
    <message>
        <source>Replaced {time}</source>
        <translation>已于 {time} 替换</translation>
    </message>
    <message>
        <source>Save to secure store</source>
        <translation>保存到安全存储区</translation>
    </message>
    <message numerus="yes">
        <source>Saved %n days ago</source>
        <translation>
            <numerusform>%n 天前保存</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved in {store}, {time}, checked by reading it back</source>
        <translation>已于 {time} 保存到 {store}，并已重新读取核对</translation>
    </message>
    <message>
        <source>Saved. The previous one is kept</source>
        <translation>已保存，之前的内容仍保留</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Show password</source>
        <translation>显示密码</translation>
    </message>
    <message>
        <source>Show: {field}</source>
        <translation>显示：{field}</translation>
    </message>
    <message>
        <source>Sign-in address</source>
        <translation>登录网址</translation>
    </message>
    <message>
        <source>Test sign-in</source>
        <translation>测试登录</translation>
    </message>
    <message>
        <source>The other details are not on this computer</source>
        <translation>其他信息不在这台电脑上</translation>
    </message>
    <message>
        <source>The other details cannot be read: {reason}</source>
        <translation>无法读取其他信息：{reason}</translation>
    </message>
    <message>
        <source>The password cannot be read: {reason}</source>
        <translation>无法读取密码：{reason}</translation>
    </message>
    <message>
        <source>The password contains a line break. Check that it was copied exactly</source>
        <translation>密码中包含换行符，请确认复制无误</translation>
    </message>
    <message>
        <source>The password is not saved yet</source>
        <translation>密码尚未保存</translation>
    </message>
    <message>
        <source>The password saved here before is still in {store}</source>
        <translation>之前保存的密码仍在 {store}中</translation>
    </message>
    <message>
        <source>The password starts or ends with a space. Check that it was copied exactly</source>
        <translation>密码的开头或结尾有空格，请确认复制无误</translation>
    </message>
    <message>
        <source>The password was not saved: {reason}. It is still on this page; keep the message in the portal open</source>
        <translation>密码尚未保存：{reason}。密码仍在此页，请勿关闭门户中的消息</translation>
    </message>
    <message>
        <source>The previous one is used again</source>
        <translation>已改回之前的内容</translation>
    </message>
    <message>
        <source>The reset mail may go to {email}</source>
        <translation>重置邮件可能会发送到 {email}</translation>
    </message>
    <message>
        <source>The saved sign-in details are not on this computer</source>
        <translation>已保存的登录信息不在这台电脑上</translation>
    </message>
    <message>
        <source>The secure store is locked. Unlock it and try again</source>
        <translation>安全存储区已锁定，请解锁后重试</translation>
    </message>
    <message>
        <source>Then, in the portal</source>
        <translation>接下来的步骤</translation>
    </message>
    <message>
        <source>This computer has no secure store running. Install or unlock one ({name}), then try again. The password is still on this page</source>
        <translation>这台电脑没有可用的安全存储区。请安装或解锁安全存储区（{name}），然后重试。密码仍在此页</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>Use again</source>
        <translation>重新使用</translation>
    </message>
    <message>
        <source>Use again: {field}</source>
        <translation>重新使用：{field}</translation>
    </message>
    <message>
        <source>Use the previous one</source>
        <translation>改回之前的内容</translation>
    </message>
    <message>
        <source>User name {user}</source>
        <translation>用户名“{user}”</translation>
    </message>
    <message>
        <source>User name {user}, and a password</source>
        <translation>用户名“{user}”和密码</translation>
    </message>
    <message>
        <source>We keep it elsewhere</source>
        <translation>密码保存在其他位置</translation>
    </message>
    <message>
        <source>You have not saved the password. The portal does not show it again.</source>
        <translation>密码尚未保存，门户不会再次显示。</translation>
    </message>
    <message>
        <source>You left the page with something typed, so it was saved. What was saved before is kept here.</source>
        <translation>离开页面时，尚未保存的输入已自动保存。之前保存的内容仍保留在这里。</translation>
    </message>
    <message>
        <source>it could not be read back</source>
        <translation>保存后无法重新读取核对</translation>
    </message>
    <message>
        <source>it is longer than 1000 characters</source>
        <translation>长度超过 1000 个字符</translation>
    </message>
    <message>
        <source>no secure store is running</source>
        <translation>没有可用的安全存储区</translation>
    </message>
    <message>
        <source>other details in the message</source>
        <translation>消息中的其他信息</translation>
    </message>
    <message>
        <source>password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>password of the new account</source>
        <translation>新帐户的密码</translation>
    </message>
    <message>
        <source>previous other details</source>
        <translation>之前的其他信息</translation>
    </message>
    <message>
        <source>previous password</source>
        <translation>旧密码</translation>
    </message>
    <message>
        <source>previous password of the new account</source>
        <translation>新帐户的旧密码</translation>
    </message>
    <message>
        <source>temporary password</source>
        <translation>临时密码</translation>
    </message>
    <message>
        <source>the secure store did not answer</source>
        <translation>安全存储区没有响应</translation>
    </message>
    <message>
        <source>the secure store is locked</source>
        <translation>安全存储区已锁定</translation>
    </message>
    <message>
        <source>the secure store refused it</source>
        <translation>安全存储区拒绝保存</translation>
    </message>
</context>
<context>
    <name>SetUp</name>
    <message>
        <source>Account settings</source>
        <translation>帐户设置</translation>
    </message>
    <message>
        <source>Add and manage customer subscriptions</source>
        <translation>添加和管理客户订阅</translation>
    </message>
    <message>
        <source>Address for signing in: {address}</source>
        <translation>登录验证地址：{address}</translation>
    </message>
    <message>
        <source>Ask the person who answers the phone number given at sign-up, or who reads the alternate email address, for the code.</source>
        <translation>请向创建帐户时所填电话号码的接听人，或能查看备用邮箱的人索取验证码。</translation>
    </message>
    <message>
        <source>Base address of the REST API: {address}</source>
        <translation>REST API 基础地址：{address}</translation>
    </message>
    <message>
        <source>Choose up to five offers to stand at the top of the catalog.</source>
        <translation>最多可选择五项产品/服务，显示在目录顶部。</translation>
    </message>
    <message>
        <source>Create and manage customer accounts</source>
        <translation>创建和管理客户帐户</translation>
    </message>
    <message>
        <source>Create user accounts and assign permissions</source>
        <translation>创建用户帐户并分配权限</translation>
    </message>
    <message>
        <source>Create, upgrade and suspend subscriptions in Partner Center. Users are managed in the Office 365 admin center operated by 21Vianet.</source>
        <translation>在合作伙伴中心创建、升级和暂停订阅。用户则需在由世纪互联运营的 Office 365 管理中心管理。</translation>
    </message>
    <message>
        <source>Dashboard</source>
        <translation>仪表板</translation>
    </message>
    <message>
        <source>Dashboard menu, “Account settings”</source>
        <translation>在“仪表板”菜单中选择“帐户设置”</translation>
    </message>
    <message>
        <source>Date signed</source>
        <translation>签署日期</translation>
    </message>
    <message>
        <source>Develop for Partner Center</source>
        <translation>合作伙伴中心开发指南</translation>
    </message>
    <message>
        <source>Does the account work?</source>
        <translation>帐户是否可用？</translation>
    </message>
    <message>
        <source>Done on</source>
        <translation>完成日期</translation>
    </message>
    <message>
        <source>Enrollment finished</source>
        <translation>注册已完成</translation>
    </message>
    <message>
        <source>Enter the account information, choose subscriptions, review, then copy the customer&apos;s admin user name and password.</source>
        <translation>填写帐户信息，选择订阅并核对，然后复制客户的管理员用户名和密码。</translation>
    </message>
    <message>
        <source>Everything stays here: the answers, the dates, and the saved sign-in details.</source>
        <translation>填写的内容、日期和已保存的登录信息都会保留在这里。</translation>
    </message>
    <message>
        <source>Finish enrollment</source>
        <translation>完成注册</translation>
    </message>
    <message>
        <source>From the Dashboard menu</source>
        <translation>位于“仪表板”菜单中</translation>
    </message>
    <message>
        <source>Get and provide support</source>
        <translation>获取和提供支持</translation>
    </message>
    <message>
        <source>Have you accepted the agreement in the portal?</source>
        <translation>是否已在门户中接受协议？</translation>
    </message>
    <message>
        <source>I could not sign in</source>
        <translation>无法登录</translation>
    </message>
    <message>
        <source>In the portal</source>
        <translation>在门户中操作</translation>
    </message>
    <message>
        <source>In the portal, choose “Accept and continue”</source>
        <translation>在门户中选择“接受并继续”</translation>
    </message>
    <message>
        <source>It has taken more than two days. You can ask 21Vianet: in Partner Center, choose “Support requests” &gt; “Partner Center requests” &gt; “New request”.</source>
        <translation>已等待超过两天。你可以向世纪互联询问进度：在合作伙伴中心依次选择“支持请求”&gt;“合作伙伴中心请求”&gt;“新建请求”。</translation>
    </message>
    <message>
        <source>It works</source>
        <translation>可以使用</translation>
    </message>
    <message>
        <source>Learn about billing</source>
        <translation>了解计费流程</translation>
    </message>
    <message>
        <source>Licenses cannot be assigned to users by API; customers manage them</source>
        <translation>无法通过 API 为用户分配许可证，许可证由客户自行管理</translation>
    </message>
    <message>
        <source>Not ready yet</source>
        <translation>尚未就绪</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Note what the portal shows, and contact 21Vianet support.</source>
        <translation>请记下门户显示的内容，并联系世纪互联支持人员。</translation>
    </message>
    <message>
        <source>Nothing here is required. Tick what you have done in the portal.</source>
        <translation>此页的任务均为可选。在门户中完成后，请在此勾选。</translation>
    </message>
    <message>
        <source>Only a global admin or a user management admin can add users. Each user gets an agent role and an admin role, “No admin” unless more is needed. The temporary password is shown only once.</source>
        <translation>只有全局管理员或用户管理管理员可以添加用户。每位用户都有代理角色和管理员角色，如无特殊需要，管理员角色应选“无管理员”。临时密码仅显示一次。</translation>
    </message>
    <message>
        <source>Open guide</source>
        <translation>打开指南</translation>
    </message>
    <message>
        <source>Open guide: {task}</source>
        <translation>打开指南：{task}</translation>
    </message>
    <message>
        <source>Open the agreement</source>
        <translation>打开协议</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>概述</translation>
    </message>
    <message>
        <source>Passwords cannot be reset by API</source>
        <translation>无法通过 API 重置密码</translation>
    </message>
    <message>
        <source>Read the agreement</source>
        <translation>阅读协议</translation>
    </message>
    <message>
        <source>Record as signed</source>
        <translation>记录为已签署</translation>
    </message>
    <message>
        <source>Record it here</source>
        <translation>在此记录</translation>
    </message>
    <message numerus="yes">
        <source>Recorded as signed %n days ago</source>
        <translation>
            <numerusform>%n 天前记录为已签署</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Recorded as signed at {time}, %n hours ago</source>
        <translation>
            <numerusform>{time} 记录为已签署（%n 小时前）</numerusform>
        </translation>
    </message>
    <message>
        <source>Recorded as signed at {time}, less than an hour ago</source>
        <translation>{time} 记录为已签署（不到 1 小时前）</translation>
    </message>
    <message>
        <source>Service requests are made in the portal, not by API</source>
        <translation>服务请求需在门户中提交，无法通过 API 提交</translation>
    </message>
    <message>
        <source>Setting up the account may take several hours. Sign out of Partner Center and sign back in later.</source>
        <translation>设置合作伙伴中心帐户可能需要数小时。请在合作伙伴中心退出登录，稍后重新登录。</translation>
    </message>
    <message>
        <source>Sign in with the details above</source>
        <translation>使用上面的信息登录</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>签署人</translation>
    </message>
    <message>
        <source>Submitted on {submitted}, approved on {approved}, signed on {signed}, finished on {finished}.</source>
        <translation>{submitted}提交，{approved}获得批准，{signed}签署，{finished}完成。</translation>
    </message>
    <message>
        <source>Tell your customers how to get support; you provide it 24 hours a day, 365 days a year. To ask 21Vianet, choose “Support requests” &gt; “Partner Center requests” &gt; “New request”.</source>
        <translation>请告知客户如何获取支持，并每天 24 小时、全年 365 天提供支持。如需询问世纪互联，请依次选择“支持请求”&gt;“合作伙伴中心请求”&gt;“新建请求”。</translation>
    </message>
    <message>
        <source>The billing date follows from the day the agreement was signed and is confirmed by email. Invoices go to one person you name.</source>
        <translation>计费日期取决于签署协议的日期，并通过电子邮件确认。发票会发送给你指定的一位人员。</translation>
    </message>
    <message>
        <source>The legal profile holds the name, the address and the primary contact. Change the billing profile only if it differs. The organization profile is the account billed for software bought directly from vendors. After a change, choose “Update”, then “Submit”.</source>
        <translation>法律业务配置文件包含名称、地址和主要联系人。计费配置文件仅在内容不同时才需更改。组织配置文件对应直接从供应商购买软件时的计费帐户。更改后依次选择“更新”和“提交”。</translation>
    </message>
    <message>
        <source>The person who signs ({name}) must have authority to accept legal agreements for the company.</source>
        <translation>签署人（{name}）须有权代表公司接受法律协议。</translation>
    </message>
    <message>
        <source>The person who signs must have authority to accept legal agreements for the company.</source>
        <translation>签署人须有权代表公司接受法律协议。</translation>
    </message>
    <message>
        <source>The portal asks for a phone or a code</source>
        <translation>门户要求使用手机或验证码进行验证</translation>
    </message>
    <message>
        <source>The portal did not accept the password</source>
        <translation>门户不接受此密码</translation>
    </message>
    <message>
        <source>The price list is updated monthly. New prices are published 30 days before they take effect.</source>
        <translation>价目表每月更新，新价格在生效前 30 天公布。</translation>
    </message>
    <message>
        <source>Try again after {time}</source>
        <translation>请在 {time} 之后再试</translation>
    </message>
    <message>
        <source>Verify or update legal, billing and organization profiles</source>
        <translation>验证或更新法律、计费和组织配置文件</translation>
    </message>
    <message>
        <source>View and customize the catalog</source>
        <translation>查看和自定义目录</translation>
    </message>
    <message>
        <source>View pricing and offers</source>
        <translation>查看定价和产品/服务</translation>
    </message>
    <message>
        <source>What happened?</source>
        <translation>出现了什么情况？</translation>
    </message>
    <message>
        <source>What this is, date and note</source>
        <translation>说明、日期和备注</translation>
    </message>
    <message>
        <source>What this is, date and note: {task}</source>
        <translation>说明、日期和备注：{task}</translation>
    </message>
    <message>
        <source>Where it differs from the global service</source>
        <translation>与全球服务的不同之处</translation>
    </message>
    <message>
        <source>With the development kit for Partner Center operated by 21Vianet you can connect customers, orders, billing and support to your own systems.</source>
        <translation>借助由世纪互联运营的合作伙伴中心的开发工具包，可以将客户、订单、计费和支持与你自己的系统对接。</translation>
    </message>
    <message>
        <source>You can read this now. Tasks can be ticked once the agreement is signed.</source>
        <translation>现在可以先浏览，签署协议后即可勾选任务。</translation>
    </message>
    <message>
        <source>You or one of your admins</source>
        <translation>由你或组织的其他管理员完成</translation>
    </message>
    <message>
        <source>Your monthly billing date is based on when the agreement is signed.</source>
        <translation>每月的计费日期取决于签署协议的时间。</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Also hidden when the window or the page is left</source>
        <translation>切换到其他窗口或离开页面时也会隐藏</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Applies at once. What you typed stays</source>
        <translation>立即生效，已填写的内容不受影响</translation>
    </message>
    <message>
        <source>Clear copied passwords after</source>
        <translation>复制密码后自动清空剪贴板</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>数据文件夹</translation>
    </message>
    <message>
        <source>Do not clear</source>
        <translation>不清空</translation>
    </message>
    <message>
        <source>Do not hide</source>
        <translation>不隐藏</translation>
    </message>
    <message>
        <source>Everything except passwords is kept here</source>
        <translation>除密码外，所有内容都保存在这里</translation>
    </message>
    <message>
        <source>Hide shown passwords after</source>
        <translation>显示密码后自动隐藏</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Light, dark, or as the system is set</source>
        <translation>浅色、深色，或跟随系统设置</translation>
    </message>
    <message>
        <source>Multiplied with the text size of the system</source>
        <translation>在系统文字大小的基础上缩放</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Open data folder</source>
        <translation>打开数据文件夹</translation>
    </message>
    <message>
        <source>Same as system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Seconds must be between 10 and 300</source>
        <translation>秒数应在 10 到 300 之间</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>文字大小</translation>
    </message>
    <message>
        <source>The clipboard is emptied if it still holds the password</source>
        <translation>仅当剪贴板中仍是该密码时才清空</translation>
    </message>
    <message>
        <source>The settings cannot be saved: {reason}. They hold until you close the app</source>
        <translation>无法保存设置：{reason}。当前设置在关闭应用前有效</translation>
    </message>
    <message>
        <source>This file is not a portal map. Choose a different file</source>
        <translation>此文件不是门户字段表，请选择其他文件</translation>
    </message>
    <message>
        <source>This portal map leads to an address that is not the portal&apos;s: {host}. Choose a different file</source>
        <translation>此门户字段表包含非门户网址：{host}，请选择其他文件</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>秒后</translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>Approved, not signed</source>
        <translation>已批准，尚未签署</translation>
    </message>
    <message>
        <source>Cannot start yet</source>
        <translation>暂时无法开始</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>More information needed</source>
        <translation>需要补充信息</translation>
    </message>
    <message>
        <source>Not approved</source>
        <translation>未批准</translation>
    </message>
    <message>
        <source>Not started</source>
        <translation>未开始</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>已逾期</translation>
    </message>
    <message>
        <source>Ready to paste</source>
        <translation>可填入门户</translation>
    </message>
    <message>
        <source>There is a problem</source>
        <translation>有问题</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>Waiting for account setup</source>
        <translation>等待帐户设置完成</translation>
    </message>
    <message>
        <source>Waiting for review</source>
        <translation>等待审查结果</translation>
    </message>
</context>
<context>
    <name>Step</name>
    <message>
        <source>Account confirmation and sign-in details</source>
        <translation>帐户确认和登录信息</translation>
    </message>
    <message>
        <source>Approval contact</source>
        <translation>批准联系人</translation>
    </message>
    <message>
        <source>Before you begin</source>
        <translation>开始之前</translation>
    </message>
    <message>
        <source>Check your answers</source>
        <translation>核对填写的信息</translation>
    </message>
    <message>
        <source>Create your account</source>
        <translation>创建帐户</translation>
    </message>
    <message>
        <source>Customer support</source>
        <translation>客户支持信息</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>审查结果</translation>
    </message>
    <message>
        <source>Develop (optional)</source>
        <translation>开发（可选）</translation>
    </message>
    <message>
        <source>Enroll in CSP</source>
        <translation>注册 CSP 计划</translation>
    </message>
    <message>
        <source>Enrollment Companion</source>
        <translation>注册助手</translation>
    </message>
    <message>
        <source>Get started</source>
        <translation>开始使用</translation>
    </message>
    <message>
        <source>Global admin</source>
        <translation>全局管理员</translation>
    </message>
    <message>
        <source>Legal business profile</source>
        <translation>法律业务配置文件</translation>
    </message>
    <message>
        <source>MPN ID</source>
        <translation>MPN ID</translation>
    </message>
    <message>
        <source>Organization details</source>
        <translation>组织信息</translation>
    </message>
    <message>
        <source>Phone verification</source>
        <translation>电话验证</translation>
    </message>
    <message>
        <source>Prepare</source>
        <translation>准备</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>审查</translation>
    </message>
    <message>
        <source>Sign and set up</source>
        <translation>签署和设置</translation>
    </message>
    <message>
        <source>Sign the agreement</source>
        <translation>签署协议</translation>
    </message>
    <message>
        <source>Sign-in details</source>
        <translation>登录信息</translation>
    </message>
    <message>
        <source>Submit in the portal</source>
        <translation>在门户中提交</translation>
    </message>
    <message>
        <source>Waiting for account setup</source>
        <translation>等待帐户设置完成</translation>
    </message>
    <message>
        <source>Waiting for review</source>
        <translation>等待审查结果</translation>
    </message>
    <message>
        <source>Work or school account</source>
        <translation>工作或学校帐户</translation>
    </message>
</context>
<context>
    <name>Store</name>
    <message>
        <source>An unexpected error occurred in the saved data. Restart the app</source>
        <translation>处理保存的数据时发生意外错误，请重新启动本应用</translation>
    </message>
    <message>
        <source>Another program is using the saved data. Close it and try again</source>
        <translation>其他程序正在使用保存的数据，请关闭该程序后重试</translation>
    </message>
    <message>
        <source>GNOME Keyring</source>
        <translation>GNOME 密钥环</translation>
    </message>
    <message>
        <source>KDE Wallet</source>
        <translation>KDE 钱包</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Part of the saved data was damaged. Backups are kept in the data folder</source>
        <translation>部分保存的数据已损坏。数据文件夹中保留有备份</translation>
    </message>
    <message>
        <source>The app is closing</source>
        <translation>本应用正在关闭</translation>
    </message>
    <message>
        <source>The data folder cannot be written to. Check its permissions and try again</source>
        <translation>数据文件夹无法写入，请检查文件夹权限后重试</translation>
    </message>
    <message>
        <source>The data folder was not found. Check that its disk is connected and try again</source>
        <translation>找不到数据文件夹，请检查所在磁盘是否已连接，然后重试</translation>
    </message>
    <message>
        <source>The disk is full. Free up some space and try again</source>
        <translation>磁盘已满，请释放一些空间后重试</translation>
    </message>
    <message>
        <source>The saved data cannot be read. Check the disk and try again</source>
        <translation>无法读取保存的数据，请检查磁盘后重试</translation>
    </message>
    <message>
        <source>The saved data comes from a newer version of this app. Update the app to open it. Nothing was changed</source>
        <translation>保存的数据来自较新版本的应用，请更新本应用后再打开。数据未作任何更改</translation>
    </message>
    <message>
        <source>The saved data was damaged and there is no backup of it. The damaged file is kept in the data folder</source>
        <translation>保存的数据已损坏，且没有可用的备份。损坏的文件保留在数据文件夹中</translation>
    </message>
    <message>
        <source>The saved data was damaged. The backup of {time} was opened; what was typed after that is not in it. The damaged file is kept in the data folder</source>
        <translation>保存的数据已损坏，现已打开 {time} 的备份，此后填写的内容不在其中。损坏的文件保留在数据文件夹中</translation>
    </message>
    <message>
        <source>The saved data was not found. The backup of {time} was opened; what was typed after that is not in it</source>
        <translation>找不到保存的数据，现已打开 {time} 的备份，此后填写的内容不在其中</translation>
    </message>
    <message>
        <source>The settings file was damaged. The settings are back to their defaults</source>
        <translation>设置文件已损坏，各项设置已恢复为默认值</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Windows Credential Manager</source>
        <translation>Windows 凭据管理器</translation>
    </message>
    <message>
        <source>an unexpected error occurred</source>
        <translation>发生意外错误</translation>
    </message>
    <message>
        <source>another program is using the saved data</source>
        <translation>其他程序正在使用保存的数据</translation>
    </message>
    <message>
        <source>macOS Keychain</source>
        <translation>macOS 钥匙串</translation>
    </message>
    <message>
        <source>the Linux secure store</source>
        <translation>Linux 安全存储区</translation>
    </message>
    <message>
        <source>the app is closing</source>
        <translation>本应用正在关闭</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>磁盘已满</translation>
    </message>
    <message>
        <source>the folder cannot be written to</source>
        <translation>文件夹无法写入</translation>
    </message>
    <message>
        <source>the folder was not found</source>
        <translation>找不到文件夹</translation>
    </message>
    <message>
        <source>the saved data cannot be read</source>
        <translation>无法读取保存的数据</translation>
    </message>
    <message>
        <source>the saved data comes from a newer version of this app</source>
        <translation>保存的数据来自较新版本的应用</translation>
    </message>
    <message>
        <source>the saved data was damaged</source>
        <translation>保存的数据已损坏</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>21Vianet waits for your reply</source>
        <translation>世纪互联正在等待你的回复</translation>
    </message>
    <message>
        <source>Account setup by 21Vianet</source>
        <translation>世纪互联正在设置帐户</translation>
    </message>
    <message>
        <source>Agreement signed</source>
        <translation>已签署协议</translation>
    </message>
    <message>
        <source>Answers checked</source>
        <translation>已核对填写的信息</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>已批准</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>已归档</translation>
    </message>
    <message>
        <source>Calendar reminders created</source>
        <translation>已生成日历提醒</translation>
    </message>
    <message>
        <source>Contact with 21Vianet</source>
        <translation>与世纪互联的联系</translation>
    </message>
    <message>
        <source>Copied: {what}</source>
        <translation>已复制：{what}</translation>
    </message>
    <message>
        <source>Could not sign in to accept the agreement</source>
        <translation>无法登录，未能接受协议</translation>
    </message>
    <message>
        <source>Created as a duplicate of another enrollment</source>
        <translation>已从另一项注册创建副本</translation>
    </message>
    <message>
        <source>Decision received</source>
        <translation>已收到审查结果</translation>
    </message>
    <message>
        <source>Deleted from {store}: {what}</source>
        <translation>已从 {store}中删除：{what}</translation>
    </message>
    <message>
        <source>Enrollment created</source>
        <translation>已新建注册</translation>
    </message>
    <message>
        <source>Enrollment finished</source>
        <translation>注册已完成</translation>
    </message>
    <message>
        <source>Entered in the portal</source>
        <translation>已填入门户</translation>
    </message>
    <message>
        <source>Entered in the portal: {page}</source>
        <translation>已填入门户：{page}</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>已移交</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>已导入</translation>
    </message>
    <message>
        <source>Information sent to 21Vianet</source>
        <translation>已向世纪互联发送补充信息</translation>
    </message>
    <message>
        <source>Kept elsewhere: {what}</source>
        <translation>保存在其他位置：{what}</translation>
    </message>
    <message>
        <source>More information needed</source>
        <translation>需要补充信息</translation>
    </message>
    <message>
        <source>Moved to the trash</source>
        <translation>已移入回收站</translation>
    </message>
    <message>
        <source>Not approved</source>
        <translation>未批准</translation>
    </message>
    <message>
        <source>Opened portal</source>
        <translation>已打开门户</translation>
    </message>
    <message>
        <source>Opened portal: {page}</source>
        <translation>已打开门户：{page}</translation>
    </message>
    <message>
        <source>Phone verification did not work</source>
        <translation>未能完成电话验证</translation>
    </message>
    <message>
        <source>Phone verification did not work, number ending in {digits}</source>
        <translation>未能完成电话验证，号码尾号为 {digits}</translation>
    </message>
    <message>
        <source>Phone verified</source>
        <translation>电话验证已通过</translation>
    </message>
    <message>
        <source>Phone verified, number ending in {digits}</source>
        <translation>电话验证已通过，号码尾号为 {digits}</translation>
    </message>
    <message>
        <source>Prepared again, attempt {n}</source>
        <translation>已重新准备（第 {n} 次）</translation>
    </message>
    <message>
        <source>Renamed</source>
        <translation>已重命名</translation>
    </message>
    <message>
        <source>Restored</source>
        <translation>已还原</translation>
    </message>
    <message>
        <source>Review by 21Vianet</source>
        <translation>世纪互联审查中</translation>
    </message>
    <message>
        <source>Saved in {store}: {what}</source>
        <translation>已保存到 {store}：{what}</translation>
    </message>
    <message>
        <source>Shown: {what}</source>
        <translation>已显示：{what}</translation>
    </message>
    <message>
        <source>Submitted in the portal</source>
        <translation>已在门户中提交</translation>
    </message>
    <message>
        <source>Task done</source>
        <translation>已完成任务</translation>
    </message>
    <message>
        <source>Task done: {task}</source>
        <translation>已完成任务：{task}</translation>
    </message>
    <message>
        <source>The account is not ready yet</source>
        <translation>帐户尚未就绪</translation>
    </message>
    <message>
        <source>The account works</source>
        <translation>帐户已可使用</translation>
    </message>
    <message>
        <source>The agreement is to be signed</source>
        <translation>等待签署协议</translation>
    </message>
    <message>
        <source>The portal did not ask to verify the phone</source>
        <translation>门户未要求电话验证</translation>
    </message>
    <message>
        <source>The portal showed an error</source>
        <translation>门户显示了错误</translation>
    </message>
    <message>
        <source>The portal showed an error at “{field}”</source>
        <translation>门户显示了错误，涉及“{field}”</translation>
    </message>
    <message>
        <source>Updated in {store}: {what}</source>
        <translation>已在 {store}中更新：{what}</translation>
    </message>
    <message>
        <source>Used again, in {store}: {what}</source>
        <translation>已在 {store}中改回：{what}</translation>
    </message>
</context>
<context>
    <name>Wizard</name>
    <message numerus="yes">
        <source>%n problems</source>
        <translation>
            <numerusform>%n 处问题</numerusform>
        </translation>
    </message>
    <message>
        <source>All enrollments</source>
        <translation>所有注册</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Back to overview</source>
        <translation>返回概览</translation>
    </message>
    <message>
        <source>Close without saving</source>
        <translation>不保存并关闭</translation>
    </message>
    <message>
        <source>Error: {name} – {page} – {app}</source>
        <translation>错误：{name} – {page} – {app}</translation>
    </message>
    <message>
        <source>Go to “{page}”</source>
        <translation>前往“{page}”</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>菜单</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>概览</translation>
    </message>
    <message>
        <source>Save and close</source>
        <translation>保存并关闭</translation>
    </message>
    <message>
        <source>Save and continue</source>
        <translation>保存并继续</translation>
    </message>
    <message>
        <source>Save and return to check</source>
        <translation>保存并返回核对</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>Saved {time}</source>
        <translation>{time} 已保存</translation>
    </message>
    <message>
        <source>Step {number} of {all}</source>
        <translation>第 {number} 步，共 {all} 步</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Your changes are not being saved: {reason}. What you typed stays here</source>
        <translation>更改尚未保存：{reason}。填写的内容仍保留在此页</translation>
    </message>
    <message>
        <source>Your last changes are not saved. If you close now, they are lost.</source>
        <translation>最近的更改尚未保存。如果现在关闭，这些更改将会丢失。</translation>
    </message>
    <message>
        <source>{done} of {all}</source>
        <translation>{done}/{all}</translation>
    </message>
    <message>
        <source>{name} – {app}</source>
        <translation>{name} – {app}</translation>
    </message>
    <message>
        <source>{name} – {page} – {app}</source>
        <translation>{name} – {page} – {app}</translation>
    </message>
    <message>
        <source>{page}, step {number} of {all}, {status}</source>
        <translation>{page}，第 {number} 步，共 {all} 步，{status}</translation>
    </message>
    <message>
        <source>{page}, {status}</source>
        <translation>{page}，{status}</translation>
    </message>
    <message>
        <source>{page}, {status}, {problems}</source>
        <translation>{page}，{status}，{problems}</translation>
    </message>
    <message>
        <source>{section} › {page}</source>
        <translation>{section} › {page}</translation>
    </message>
    <message>
        <source>{section}, {count} done</source>
        <translation>{section}，已完成 {count}</translation>
    </message>
    <message>
        <source>{section}, {count} done or ready</source>
        <translation>{section}，已完成或可填入 {count}</translation>
    </message>
</context>
</TS>
