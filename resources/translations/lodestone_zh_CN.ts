<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
  <context>
    <name>Columns</name>
    <message>
      <source>A row of Annex 1; assembly if a magnet or target of it is built in; not_listed if neither holds; blank if not classified.</source>
      <translation>附件1的一行；若内装其中的磁体或靶材，填 assembly；两者皆非，填 not_listed；未归类则留空。</translation>
    </message>
    <message>
      <source>A4</source>
      <translation>A4</translation>
    </message>
    <message>
      <source>AI with military potential</source>
      <translation>具有军事潜力的人工智能</translation>
    </message>
    <message>
      <source>Active</source>
      <translation>是否在用</translation>
    </message>
    <message>
      <source>Addressee</source>
      <translation>收件人</translation>
    </message>
    <message>
      <source>Adviser</source>
      <translation>顾问</translation>
    </message>
    <message>
      <source>Anything worth keeping.</source>
      <translation>任何值得保留的内容。</translation>
    </message>
    <message>
      <source>Anything worth keeping; does not appear on papers.</source>
      <translation>任何值得保留的内容；不印在文件上。</translation>
    </message>
    <message>
      <source>Are all owners named? yes, no or unknown; blank if nobody has looked.</source>
      <translation>是否已列出全部所有者？yes（是）、no（否）或 unknown（未知）；无人查看则留空。</translation>
    </message>
    <message>
      <source>As announced</source>
      <translation>按已宣布的内容</translation>
    </message>
    <message>
      <source>As it stands on drawing and label, zeros included.</source>
      <translation>与图纸和标签一致，包括零。</translation>
    </message>
    <message>
      <source>As judged by a person: no, control, watch or unknown.</source>
      <translation>经人工判断：no（否）、control（管控名单）、watch（关注名单）或 unknown（未知）。</translation>
    </message>
    <message>
      <source>As of</source>
      <translation>截至日期</translation>
    </message>
    <message>
      <source>Asked for where somebody is not listed though an entry was judged to be the same.</source>
      <translation>虽有条目被判为同一主体，却不在清单上时须说明。</translation>
    </message>
    <message>
      <source>Assumption</source>
      <translation>假设</translation>
    </message>
    <message>
      <source>Assumption chosen by</source>
      <translation>假设的选定人</translation>
    </message>
    <message>
      <source>Assumption chosen on</source>
      <translation>假设的选定日期</translation>
    </message>
    <message>
      <source>Basis of value</source>
      <translation>价值基准</translation>
    </message>
    <message>
      <source>Belongs to or works for armed forces? yes, no or unknown; blank if nobody has looked.</source>
      <translation>是否属于军队或为军队工作？yes（是）、no（否）或 unknown（未知）；无人查看则留空。</translation>
    </message>
    <message>
      <source>Bill complete</source>
      <translation>清单完整</translation>
    </message>
    <message>
      <source>Bill of materials</source>
      <translation>物料清单</translation>
    </message>
    <message>
      <source>Blank if it counts for every case.</source>
      <translation>若适用于所有案情则留空。</translation>
    </message>
    <message>
      <source>Blank if it is the client itself.</source>
      <translation>若为客户本身则留空。</translation>
    </message>
    <message>
      <source>Built into</source>
      <translation>装入产品</translation>
    </message>
    <message>
      <source>By</source>
      <translation>查看人</translation>
    </message>
    <message>
      <source>Cannot disclose</source>
      <translation>不便披露</translation>
    </message>
    <message>
      <source>Cautious</source>
      <translation>从严</translation>
    </message>
    <message>
      <source>Cautious or narrow</source>
      <translation>从严或从窄</translation>
    </message>
    <message>
      <source>Cerium</source>
      <translation>铈</translation>
    </message>
    <message>
      <source>Checked on</source>
      <translation>查看日期</translation>
    </message>
    <message>
      <source>Chinese</source>
      <translation>中文</translation>
    </message>
    <message>
      <source>Chinese rare earths?</source>
      <translation>是否为中国稀土？</translation>
    </message>
    <message>
      <source>Chinese share, %</source>
      <translation>中国比例，%</translation>
    </message>
    <message>
      <source>Chinese share, %, to</source>
      <translation>中国比例，%，上限</translation>
    </message>
    <message>
      <source>Chips</source>
      <translation>芯片</translation>
    </message>
    <message>
      <source>Client</source>
      <translation>客户</translation>
    </message>
    <message>
      <source>Computed</source>
      <translation>计算得出</translation>
    </message>
    <message>
      <source>Contact</source>
      <translation>联系人</translation>
    </message>
    <message>
      <source>Content of an element or compound</source>
      <translation>元素或化合物含量</translation>
    </message>
    <message>
      <source>Control list</source>
      <translation>管控名单</translation>
    </message>
    <message>
      <source>Country the goods go to.</source>
      <translation>货物运往的国家（地区）。</translation>
    </message>
    <message>
      <source>Country the material comes from; blank if not known.</source>
      <translation>材料来源国（地区）；未知则留空。</translation>
    </message>
    <message>
      <source>Currency</source>
      <translation>货币</translation>
    </message>
    <message>
      <source>Currency of price</source>
      <translation>价格货币</translation>
    </message>
    <message>
      <source>Currency of value</source>
      <translation>价值货币</translation>
    </message>
    <message>
      <source>Currency that is turned into another.</source>
      <translation>被换算的货币。</translation>
    </message>
    <message>
      <source>Currency that it is turned into.</source>
      <translation>换算成的货币。</translation>
    </message>
    <message>
      <source>Day of the paper, such as 2025-09-15.</source>
      <translation>文件日期，例如 2025-09-15。</translation>
    </message>
    <message>
      <source>Day on which it was chosen, such as 2026-11-24.</source>
      <translation>选定的日期，例如 2026-11-24。</translation>
    </message>
    <message>
      <source>Day on which somebody looked.</source>
      <translation>有人查看的日期。</translation>
    </message>
    <message>
      <source>Day on which the lot at hand was made, such as 2026-11-24; a document of the product that is older is to be looked at again.</source>
      <translation>现有批次的生产日，例如 2026-11-24；早于该日的产品文件须重新查看。</translation>
    </message>
    <message>
      <source>Day on which they were chosen, such as 2026-11-24.</source>
      <translation>选定的日期，例如 2026-11-24。</translation>
    </message>
    <message>
      <source>Day on which this was so, such as 2026-11-24.</source>
      <translation>情况属实之日，例如 2026-11-24。</translation>
    </message>
    <message>
      <source>Declared</source>
      <translation>供应商声明</translation>
    </message>
    <message>
      <source>Digits of the customs tariff.</source>
      <translation>海关税则号列数字。</translation>
    </message>
    <message>
      <source>Does a listed party hold half or more of it? If blank, this is worked out from the owners.</source>
      <translation>列入名单者是否持有其一半或以上？留空则按所有者推算。</translation>
    </message>
    <message>
      <source>Does not know</source>
      <translation>不清楚</translation>
    </message>
    <message>
      <source>Dysprosium</source>
      <translation>镝</translation>
    </message>
    <message>
      <source>Element</source>
      <translation>元素</translation>
    </message>
    <message>
      <source>Element content, %</source>
      <translation>元素含量，%</translation>
    </message>
    <message>
      <source>Element content, %, to</source>
      <translation>元素含量，%，上限</translation>
    </message>
    <message>
      <source>Element in feedstock</source>
      <translation>单位原料元素量</translation>
    </message>
    <message>
      <source>Element or compound</source>
      <translation>元素或化合物</translation>
    </message>
    <message>
      <source>Emergency medical care, disaster relief and the like? yes, no or unknown; blank if nobody has looked.</source>
      <translation>是否为紧急医疗、救灾等？yes（是）、no（否）或 unknown（未知）；无人查看则留空。</translation>
    </message>
    <message>
      <source>End use</source>
      <translation>最终用途</translation>
    </message>
    <message>
      <source>English</source>
      <translation>English</translation>
    </message>
    <message>
      <source>English and Chinese</source>
      <translation>英文和中文</translation>
    </message>
    <message>
      <source>Equipment to make them</source>
      <translation>制造设备</translation>
    </message>
    <message>
      <source>Equipment to test them</source>
      <translation>测试设备</translation>
    </message>
    <message>
      <source>Erbium</source>
      <translation>铒</translation>
    </message>
    <message>
      <source>Estimated</source>
      <translation>估计</translation>
    </message>
    <message>
      <source>Europium</source>
      <translation>铕</translation>
    </message>
    <message>
      <source>Ex works</source>
      <translation>出厂价</translation>
    </message>
    <message>
      <source>Export</source>
      <translation>出口</translation>
    </message>
    <message>
      <source>Exporter's country</source>
      <translation>出口商所在国家（地区）</translation>
    </message>
    <message>
      <source>Figure in nanometres, or none if the question does not apply.</source>
      <translation>纳米数值；不涉及则填 none。</translation>
    </message>
    <message>
      <source>First day.</source>
      <translation>首日。</translation>
    </message>
    <message>
      <source>Former names, trade names, names in other scripts, separated by |.</source>
      <translation>曾用名、商号、其他文字的名称，以 | 分隔。</translation>
    </message>
    <message>
      <source>From currency</source>
      <translation>原货币</translation>
    </message>
    <message>
      <source>Gadolinium</source>
      <translation>钆</translation>
    </message>
    <message>
      <source>Given together with the exporter.</source>
      <translation>与出口商一并填写。</translation>
    </message>
    <message>
      <source>Grade</source>
      <translation>牌号</translation>
    </message>
    <message>
      <source>HS code</source>
      <translation>HS 编码</translation>
    </message>
    <message>
      <source>Held</source>
      <translation>被持有方</translation>
    </message>
    <message>
      <source>Held by a listed party</source>
      <translation>由列入名单者持有</translation>
    </message>
    <message>
      <source>Holmium</source>
      <translation>钬</translation>
    </message>
    <message>
      <source>How doubtful points of the law are read: safest (cautious; also when blank) or narrowest (narrow).</source>
      <translation>法律疑点如何解读：safest（从严，留空亦同）或 narrowest（从窄）。</translation>
    </message>
    <message>
      <source>How many years records are kept from the day of export; five if blank or fewer.</source>
      <translation>记录自出口之日起保存多少年；留空或少于五年时按五年。</translation>
    </message>
    <message>
      <source>How many; fractions such as 0.5 are allowed.</source>
      <translation>数量；可填 0.5 等小数。</translation>
    </message>
    <message>
      <source>Humanitarian</source>
      <translation>人道主义救援</translation>
    </message>
    <message>
      <source>Imported</source>
      <translation>导入</translation>
    </message>
    <message>
      <source>In Chinese characters, for Chinese papers.</source>
      <translation>汉字名称，用于中文文件。</translation>
    </message>
    <message>
      <source>In Latin letters, as on papers.</source>
      <translation>拉丁字母名称，与文件一致。</translation>
    </message>
    <message>
      <source>Is the owner on a list: no, control, watch, unknown.</source>
      <translation>所有者是否列入名单：no（否）、control（管控名单）、watch（关注名单）、unknown（未知）。</translation>
    </message>
    <message>
      <source>Kind of source</source>
      <translation>来源类别</translation>
    </message>
    <message>
      <source>Languages of papers</source>
      <translation>文件语言</translation>
    </message>
    <message>
      <source>Lanthanum</source>
      <translation>镧</translation>
    </message>
    <message>
      <source>Last day; blank if no end is named.</source>
      <translation>末日；未写明结束则留空。</translation>
    </message>
    <message>
      <source>Left open</source>
      <translation>未答复事项</translation>
    </message>
    <message>
      <source>Letterhead, first line</source>
      <translation>信头第一行</translation>
    </message>
    <message>
      <source>Letterhead, second line</source>
      <translation>信头第二行</translation>
    </message>
    <message>
      <source>Letterhead, third line</source>
      <translation>信头第三行</translation>
    </message>
    <message>
      <source>Level</source>
      <translation>层级</translation>
    </message>
    <message>
      <source>Line of the material; blank for the other sheets.</source>
      <translation>材料所在行；其他工作表留空。</translation>
    </message>
    <message>
      <source>Listed</source>
      <translation>列入名单</translation>
    </message>
    <message>
      <source>Logic chips</source>
      <translation>逻辑芯片</translation>
    </message>
    <message>
      <source>Logic process, nm</source>
      <translation>逻辑制程（纳米）</translation>
    </message>
    <message>
      <source>Lot</source>
      <translation>批次</translation>
    </message>
    <message>
      <source>Lot made on</source>
      <translation>批次生产日</translation>
    </message>
    <message>
      <source>Lutetium</source>
      <translation>镥</translation>
    </message>
    <message>
      <source>Made or bought</source>
      <translation>自制或外购</translation>
    </message>
    <message>
      <source>Manufacturer</source>
      <translation>制造商</translation>
    </message>
    <message>
      <source>Mass</source>
      <translation>质量</translation>
    </message>
    <message>
      <source>Mass of the element in one unit of mass of the feedstock, at most 1.</source>
      <translation>每单位质量原料所含元素的质量，不超过1。</translation>
    </message>
    <message>
      <source>Mass, to</source>
      <translation>质量，上限</translation>
    </message>
    <message>
      <source>Material family</source>
      <translation>材料类别</translation>
    </message>
    <message>
      <source>Materials</source>
      <translation>材料</translation>
    </message>
    <message>
      <source>Materials complete</source>
      <translation>材料完整</translation>
    </message>
    <message>
      <source>Materials to make them</source>
      <translation>制造材料</translation>
    </message>
    <message>
      <source>Measured</source>
      <translation>实测</translation>
    </message>
    <message>
      <source>Memory chips</source>
      <translation>存储芯片</translation>
    </message>
    <message>
      <source>Military</source>
      <translation>军事</translation>
    </message>
    <message>
      <source>Military end use</source>
      <translation>军事最终用途</translation>
    </message>
    <message>
      <source>Moving average price</source>
      <translation>移动平均价</translation>
    </message>
    <message>
      <source>Name of what it is built into</source>
      <translation>上级产品的名称</translation>
    </message>
    <message>
      <source>Narrow</source>
      <translation>从窄</translation>
    </message>
    <message>
      <source>Neodymium</source>
      <translation>钕</translation>
    </message>
    <message>
      <source>None</source>
      <translation>无</translation>
    </message>
    <message>
      <source>Not fitted</source>
      <translation>不装配</translation>
    </message>
    <message>
      <source>Not known</source>
      <translation>未知</translation>
    </message>
    <message>
      <source>Note</source>
      <translation>备注</translation>
    </message>
    <message>
      <source>Notice</source>
      <translation>公告</translation>
    </message>
    <message>
      <source>Number of layers, or none if the question does not apply.</source>
      <translation>层数；不涉及则填 none。</translation>
    </message>
    <message>
      <source>Number of the line; filled in if blank.</source>
      <translation>行号；留空则自动填写。</translation>
    </message>
    <message>
      <source>Number of the provision, as the law file has it.</source>
      <translation>条款编号，与法规文件一致。</translation>
    </message>
    <message>
      <source>Of memos and letters; A4 if blank.</source>
      <translation>备忘录和函件的纸张；留空则为 A4。</translation>
    </message>
    <message>
      <source>Of one piece, without tax, freight and insurance; blank means not known.</source>
      <translation>单件，不含税、运费和保险；留空表示未知。</translation>
    </message>
    <message>
      <source>Of one piece.</source>
      <translation>单件。</translation>
    </message>
    <message>
      <source>Of the material in one piece.</source>
      <translation>单件中的材料。</translation>
    </message>
    <message>
      <source>Of the material in one piece; if given, it is used instead of mass and price.</source>
      <translation>单件中的材料；填写后代替质量和价格使用。</translation>
    </message>
    <message>
      <source>Of the material, for the unit of mass beside it.</source>
      <translation>材料的价格，按旁边的质量单位计。</translation>
    </message>
    <message>
      <source>On the unreliable entity list? yes, no or unknown; blank if nobody has looked.</source>
      <translation>是否列入不可靠实体清单？yes（是）、no（否）或 unknown（未知）；无人查看则留空。</translation>
    </message>
    <message>
      <source>One line.</source>
      <translation>一行。</translation>
    </message>
    <message>
      <source>One word that stands for it in files; made from the name if blank.</source>
      <translation>在文件中代表它的一个词；留空则由名称生成。</translation>
    </message>
    <message>
      <source>Origin</source>
      <translation>原产地</translation>
    </message>
    <message>
      <source>Origin of the rare earths</source>
      <translation>稀土原产地</translation>
    </message>
    <message>
      <source>Other names</source>
      <translation>其他名称</translation>
    </message>
    <message>
      <source>Other part number</source>
      <translation>其他零件号</translation>
    </message>
    <message>
      <source>Owners complete</source>
      <translation>所有者完整</translation>
    </message>
    <message>
      <source>Owners looked up</source>
      <translation>已查所有者</translation>
    </message>
    <message>
      <source>Paper size</source>
      <translation>纸张大小</translation>
    </message>
    <message>
      <source>Part</source>
      <translation>零件</translation>
    </message>
    <message>
      <source>Part number of the part; it needs its own row on the sheet Products.</source>
      <translation>该零件的零件编号；在“产品”表中须另有一行。</translation>
    </message>
    <message>
      <source>Part number of the product that the part is built into.</source>
      <translation>装入该零件的产品的零件编号。</translation>
    </message>
    <message>
      <source>Parties</source>
      <translation>相关方</translation>
    </message>
    <message>
      <source>Percent of it that is Chinese; if given, it is used instead of the origin.</source>
      <translation>其中来自中国的百分比；填写后代替原产地使用。</translation>
    </message>
    <message>
      <source>Percent of the item's mass that is the element.</source>
      <translation>该元素占物项质量的百分比。</translation>
    </message>
    <message>
      <source>Percent of the shares; blank means not known.</source>
      <translation>占股份的百分比；留空表示未知。</translation>
    </message>
    <message>
      <source>Position</source>
      <translation>位置号</translation>
    </message>
    <message>
      <source>Praseodymium</source>
      <translation>镨</translation>
    </message>
    <message>
      <source>Price</source>
      <translation>价格</translation>
    </message>
    <message>
      <source>Price is for</source>
      <translation>价格对应数量</translation>
    </message>
    <message>
      <source>Price per</source>
      <translation>计价单位</translation>
    </message>
    <message>
      <source>Price, to</source>
      <translation>价格，上限</translation>
    </message>
    <message>
      <source>Printed notices only</source>
      <translation>仅依已公布的公告</translation>
    </message>
    <message>
      <source>Privilege line</source>
      <translation>保密特权声明</translation>
    </message>
    <message>
      <source>Products</source>
      <translation>产品</translation>
    </message>
    <message>
      <source>Provision</source>
      <translation>条款</translation>
    </message>
    <message>
      <source>Purchase</source>
      <translation>购入价</translation>
    </message>
    <message>
      <source>Quantity in all</source>
      <translation>总数量</translation>
    </message>
    <message>
      <source>Quantity is for so many</source>
      <translation>数量对应件数</translation>
    </message>
    <message>
      <source>Rates</source>
      <translation>汇率</translation>
    </message>
    <message>
      <source>Readings</source>
      <translation>解读</translation>
    </message>
    <message>
      <source>Readings chosen by</source>
      <translation>解读的选定人</translation>
    </message>
    <message>
      <source>Readings chosen on</source>
      <translation>解读的选定日期</translation>
    </message>
    <message>
      <source>Reason for the assumption</source>
      <translation>采用该假设的理由</translation>
    </message>
    <message>
      <source>Reason for the readings</source>
      <translation>采用该解读的理由</translation>
    </message>
    <message>
      <source>Refused to answer</source>
      <translation>拒绝提供</translation>
    </message>
    <message>
      <source>Reliance line</source>
      <translation>依赖声明</translation>
    </message>
    <message>
      <source>Remark on the source</source>
      <translation>来源说明</translation>
    </message>
    <message>
      <source>Role of the party</source>
      <translation>相关方角色</translation>
    </message>
    <message>
      <source>Row I-01 to I-13, or X-02, X-03, X-06, X-07 for feedstock.</source>
      <translation>条目 I-01 至 I-13；原料为 X-02、X-03、X-06、X-07。</translation>
    </message>
    <message>
      <source>Samarium</source>
      <translation>钐</translation>
    </message>
    <message>
      <source>Scandium</source>
      <translation>钪</translation>
    </message>
    <message>
      <source>Second person</source>
      <translation>第二人复核</translation>
    </message>
    <message>
      <source>Share held, %</source>
      <translation>持有比例，%</translation>
    </message>
    <message>
      <source>Share held, %, to</source>
      <translation>持有比例，%，上限</translation>
    </message>
    <message>
      <source>Shipment lines</source>
      <translation>出货明细行</translation>
    </message>
    <message>
      <source>Shipments</source>
      <translation>出货</translation>
    </message>
    <message>
      <source>Short name</source>
      <translation>简称</translation>
    </message>
    <message>
      <source>Short name of a party.</source>
      <translation>相关方的简称。</translation>
    </message>
    <message>
      <source>Short name of a party; counts as an importer.</source>
      <translation>相关方的简称；视同进口商。</translation>
    </message>
    <message>
      <source>Short name of the party or owner whose shares are held; blank means this party.</source>
      <translation>股份被持有的相关方或所有者的简称；留空即为此相关方。</translation>
    </message>
    <message>
      <source>Short name of who holds it; made from the name if blank.</source>
      <translation>持有者的简称；留空则由名称生成。</translation>
    </message>
    <message>
      <source>Single points read otherwise, such as numerator=content;feedstock=as_bought.</source>
      <translation>个别疑点的不同解读，例如 numerator=content;feedstock=as_bought。</translation>
    </message>
    <message>
      <source>Sources</source>
      <translation>来源</translation>
    </message>
    <message>
      <source>Stands above the signatures of a memo: who may rely on it, and for what.</source>
      <translation>位于备忘录签名之上：谁可以依赖它，用于何种目的。</translation>
    </message>
    <message>
      <source>Stands at the top of every page of a memo, such as: Privileged and confidential.</source>
      <translation>位于备忘录每页顶端，例如：受保密特权保护，请勿外传。</translation>
    </message>
    <message>
      <source>Stands at the top of papers.</source>
      <translation>印在文件顶部。</translation>
    </message>
    <message>
      <source>Stands below the first.</source>
      <translation>印在第一行之下。</translation>
    </message>
    <message>
      <source>Stands below the second.</source>
      <translation>位于第二行之下。</translation>
    </message>
    <message>
      <source>Stated</source>
      <translation>所述内容</translation>
    </message>
    <message>
      <source>Stated by</source>
      <translation>声明人</translation>
    </message>
    <message>
      <source>Stated on</source>
      <translation>声明日期</translation>
    </message>
    <message>
      <source>Statements</source>
      <translation>供应商陈述</translation>
    </message>
    <message>
      <source>Status checks</source>
      <translation>效力核查</translation>
    </message>
    <message>
      <source>Such as 2026-11-24; of a shipment, the day of export.</source>
      <translation>例如 2026-11-24；出货则为出口日期。</translation>
    </message>
    <message>
      <source>Such as N42SH.</source>
      <translation>例如 N42SH。</translation>
    </message>
    <message>
      <source>Such as sintered NdFeB.</source>
      <translation>例如烧结钕铁硼。</translation>
    </message>
    <message>
      <source>Suppliers</source>
      <translation>供应商</translation>
    </message>
    <message>
      <source>Symbol of the rare earth whose content it is, such as on a certificate that names no feedstock; the kind of material then stays open.</source>
      <translation>含量所指稀土元素的符号，例如质检报告只给出含量而未说明原料时填写；此时材料种类仍待确定。</translation>
    </message>
    <message>
      <source>Technology</source>
      <translation>技术</translation>
    </message>
    <message>
      <source>Terbium</source>
      <translation>铽</translation>
    </message>
    <message>
      <source>Terrorism</source>
      <translation>恐怖主义</translation>
    </message>
    <message>
      <source>The column that this source is about.</source>
      <translation>此来源所涉的列。</translation>
    </message>
    <message>
      <source>The next number is given if blank.</source>
      <translation>留空则给下一个编号。</translation>
    </message>
    <message>
      <source>The notice that was found, in words.</source>
      <translation>所查到的公告，用文字说明。</translation>
    </message>
    <message>
      <source>The number of the shipment.</source>
      <translation>出货编号。</translation>
    </message>
    <message>
      <source>The page or paper that was looked at.</source>
      <translation>所查看的网页或文件。</translation>
    </message>
    <message>
      <source>The paper it rests on.</source>
      <translation>所依据的文件。</translation>
    </message>
    <message>
      <source>The supplier's short name.</source>
      <translation>供应商的简称。</translation>
    </message>
    <message>
      <source>Three letters of ISO 4217, such as EUR.</source>
      <translation>ISO 4217 三字母代码，例如 EUR。</translation>
    </message>
    <message>
      <source>Three letters of ISO 4217.</source>
      <translation>ISO 4217 三字母代码。</translation>
    </message>
    <message>
      <source>Thulium</source>
      <translation>铥</translation>
    </message>
    <message>
      <source>To currency</source>
      <translation>目标货币</translation>
    </message>
    <message>
      <source>To whom memos are addressed, such as a board or a department.</source>
      <translation>备忘录的收件人，例如董事会或某个部门。</translation>
    </message>
    <message>
      <source>Transfer inside one country</source>
      <translation>一国境内转移</translation>
    </message>
    <message>
      <source>Two letters of ISO 3166-1, such as JP.</source>
      <translation>ISO 3166-1 两字母代码，例如 JP。</translation>
    </message>
    <message>
      <source>Typed</source>
      <translation>手工录入</translation>
    </message>
    <message>
      <source>US Letter</source>
      <translation>US Letter</translation>
    </message>
    <message>
      <source>Unit of mass</source>
      <translation>质量单位</translation>
    </message>
    <message>
      <source>Unit of quantity</source>
      <translation>数量单位</translation>
    </message>
    <message>
      <source>Units of the second currency for one unit of the first.</source>
      <translation>一单位原货币合多少目标货币。</translation>
    </message>
    <message>
      <source>Unreliable list</source>
      <translation>不可靠实体清单</translation>
    </message>
    <message>
      <source>Upper end, where the figure beside it is the lower end of a range.</source>
      <translation>区间上限；旁边的数值为下限。</translation>
    </message>
    <message>
      <source>Value of the whole line</source>
      <translation>整行价值</translation>
    </message>
    <message>
      <source>Value, to</source>
      <translation>价值，上限</translation>
    </message>
    <message>
      <source>Was technology from China used for making magnets? yes, no or unknown; blank if nobody has looked.</source>
      <translation>是否将来自中国的技术用于磁材制造？yes（是）、no（否）或 unknown（未知）；无人查看则留空。</translation>
    </message>
    <message>
      <source>Was technology from China used for recycling? yes, no or unknown; blank if nobody has looked.</source>
      <translation>是否将来自中国的技术用于回收利用？yes（是）、no（否）或 unknown（未知）；无人查看则留空。</translation>
    </message>
    <message>
      <source>Was technology from China used for smelting and separation? yes, no or unknown; blank if nobody has looked.</source>
      <translation>是否将来自中国的技术用于冶炼分离？yes（是）、no（否）或 unknown（未知）；无人查看则留空。</translation>
    </message>
    <message>
      <source>Was technology from China used for smelting metal? yes, no or unknown; blank if nobody has looked.</source>
      <translation>是否将来自中国的技术用于金属冶炼？yes（是）、no（否）或 unknown（未知）；无人查看则留空。</translation>
    </message>
    <message>
      <source>Was technology from China used to mine what is in it? yes, no or unknown; blank if nobody has looked.</source>
      <translation>其所含稀土的开采是否使用了来自中国的技术？yes（是）、no（否）或 unknown（未知）；无人查看则留空。</translation>
    </message>
    <message>
      <source>Watch list</source>
      <translation>关注名单</translation>
    </message>
    <message>
      <source>What it is about, such as stages.Dy.separated, no18.licence or made_in.</source>
      <translation>所涉事项，如 stages.Dy.separated、no18.licence（许可证）或 made_in。</translation>
    </message>
    <message>
      <source>What the figure is: ex_works or purchase.</source>
      <translation>数值性质：ex_works（出厂价）或 purchase（购入价）。</translation>
    </message>
    <message>
      <source>What the goods are for, in words.</source>
      <translation>货物用途，用文字说明。</translation>
    </message>
    <message>
      <source>What the shipment is, in a few words.</source>
      <translation>本批出货的简短说明。</translation>
    </message>
    <message>
      <source>What was stated; countries as two letters each, with commas between.</source>
      <translation>所述内容；国家（地区）各用两个字母，以逗号分隔。</translation>
    </message>
    <message>
      <source>Where</source>
      <translation>出处</translation>
    </message>
    <message>
      <source>Where figures were looked up.</source>
      <translation>数值查自何处。</translation>
    </message>
    <message>
      <source>Where the item itself was made; blank if not known.</source>
      <translation>物项自身在何处制造；未知则留空。</translation>
    </message>
    <message>
      <source>Where this was found.</source>
      <translation>出处。</translation>
    </message>
    <message>
      <source>Which of two prices counts</source>
      <translation>两个价格中以哪个为准</translation>
    </message>
    <message>
      <source>Who chose how the law is read; stands on the memo.</source>
      <translation>由谁选定对法律的解读；会写在备忘录上。</translation>
    </message>
    <message>
      <source>Who chose what is counted; stands on the memo.</source>
      <translation>由谁选定哪些内容计入；会写在备忘录上。</translation>
    </message>
    <message>
      <source>Who looked: name or initials.</source>
      <translation>查看人：姓名或缩写。</translation>
    </message>
    <message>
      <source>Who said or entered it.</source>
      <translation>声明或录入者。</translation>
    </message>
    <message>
      <source>Who says so.</source>
      <translation>出自何人。</translation>
    </message>
    <message>
      <source>Who writes the papers for the client; heads them, with the client's name below. Blank if the client writes its own.</source>
      <translation>由谁代客户出具文件；其名称列于信头，客户名称在其下。客户自行出具时留空。</translation>
    </message>
    <message>
      <source>Whom to ask.</source>
      <translation>向谁询问。</translation>
    </message>
    <message>
      <source>Why it is counted; stands on the memo.</source>
      <translation>为何计入；会写在备忘录上。</translation>
    </message>
    <message>
      <source>Why not listed</source>
      <translation>为何不在清单上</translation>
    </message>
    <message>
      <source>Why the law is read so; stands on the memo.</source>
      <translation>为何如此解读法律；会写在备忘录上。</translation>
    </message>
    <message>
      <source>With Chinese, a memo in English ends with a page in Chinese; English alone if blank.</source>
      <translation>含中文的，英文备忘录末尾附一页中文摘要；留空则仅用英文。</translation>
    </message>
    <message>
      <source>Years to keep records</source>
      <translation>记录保存年数</translation>
    </message>
    <message>
      <source>Yes if nothing is recorded before another person has reviewed it; blank if one person is enough.</source>
      <translation>如须经另一人复核后才能存档，选“是”；一人即可时留空。</translation>
    </message>
    <message>
      <source>Ytterbium</source>
      <translation>镱</translation>
    </message>
    <message>
      <source>Yttrium</source>
      <translation>钇</translation>
    </message>
    <message>
      <source>announced or published_text; blank relies on notices only.</source>
      <translation>announced（已宣布）或 published_text（已公布文本）；留空则仅依公告。</translation>
    </message>
    <message>
      <source>do_not_know, cannot_disclose or refused, where no value was given.</source>
      <translation>未给出内容时填 do_not_know、cannot_disclose 或 refused。</translation>
    </message>
    <message>
      <source>export, or domestic_transfer inside one country.</source>
      <translation>export（出口）或 domestic_transfer（一国境内转移）。</translation>
    </message>
    <message>
      <source>g</source>
      <translation>g</translation>
    </message>
    <message>
      <source>kg</source>
      <translation>kg</translation>
    </message>
    <message>
      <source>mg</source>
      <translation>mg</translation>
    </message>
    <message>
      <source>mg, g, kg or t.</source>
      <translation>mg、g、kg 或 t。</translation>
    </message>
    <message>
      <source>no for a supplier that no longer delivers.</source>
      <translation>不再供货的供应商填 no。</translation>
    </message>
    <message>
      <source>none, logic, memory, equipment, test_equipment or materials.</source>
      <translation>none（无）、logic（逻辑）、memory（存储）、equipment（制造设备）、test_equipment（测试设备）或 materials（材料）。</translation>
    </message>
    <message>
      <source>not_started, in_force, suspended, ended or unconfirmed; blank: nothing new.</source>
      <translation>not_started（尚未施行）、in_force（施行中）、suspended（暂停实施）、ended（已失效）或 unconfirmed（未经确认）；留空表示未见新公告。</translation>
    </message>
    <message>
      <source>products, materials or technology.</source>
      <translation>products（产品）、materials（材料）或 technology（技术）。</translation>
    </message>
    <message>
      <source>t</source>
      <translation>t</translation>
    </message>
    <message>
      <source>typed, imported, declared, measured, computed, estimated.</source>
      <translation>typed（录入）、imported（导入）、declared（声明）、measured（实测）、computed（计算）、estimated（估计）。</translation>
    </message>
    <message>
      <source>yes if the sheet Owners names every owner that was found, even if none was.</source>
      <translation>若“所有者”表已列出查到的全部所有者（即使没有），填 yes。</translation>
    </message>
    <message>
      <source>yes if these are all of them, even if none; no or blank: there may be more.</source>
      <translation>若已全部列出（即使没有），填 yes（是）；填 no（否）或留空表示可能还有。</translation>
    </message>
    <message>
      <source>yes if these are all the parts, even if none; no or blank: there may be more.</source>
      <translation>若零件已全部列出（即使没有），填 yes（是）；填 no（否）或留空表示可能还有。</translation>
    </message>
    <message>
      <source>yes, no or unknown; blank if nobody has looked.</source>
      <translation>yes（是）、no（否）或 unknown（未知）；无人查看则留空。</translation>
    </message>
  </context>
  <context>
    <name>Countries</name>
    <message>
      <source>Afghanistan</source>
      <translation>阿富汗</translation>
    </message>
    <message>
      <source>Albania</source>
      <translation>阿尔巴尼亚</translation>
    </message>
    <message>
      <source>Algeria</source>
      <translation>阿尔及利亚</translation>
    </message>
    <message>
      <source>American Samoa</source>
      <translation>美属萨摩亚</translation>
    </message>
    <message>
      <source>Andorra</source>
      <translation>安道尔</translation>
    </message>
    <message>
      <source>Angola</source>
      <translation>安哥拉</translation>
    </message>
    <message>
      <source>Anguilla</source>
      <translation>安圭拉</translation>
    </message>
    <message>
      <source>Antarctica</source>
      <translation>南极洲</translation>
    </message>
    <message>
      <source>Antigua &amp; Barbuda</source>
      <translation>安提瓜和巴布达</translation>
    </message>
    <message>
      <source>Argentina</source>
      <translation>阿根廷</translation>
    </message>
    <message>
      <source>Armenia</source>
      <translation>亚美尼亚</translation>
    </message>
    <message>
      <source>Aruba</source>
      <translation>阿鲁巴</translation>
    </message>
    <message>
      <source>Australia</source>
      <translation>澳大利亚</translation>
    </message>
    <message>
      <source>Austria</source>
      <translation>奥地利</translation>
    </message>
    <message>
      <source>Azerbaijan</source>
      <translation>阿塞拜疆</translation>
    </message>
    <message>
      <source>Bahamas</source>
      <translation>巴哈马</translation>
    </message>
    <message>
      <source>Bahrain</source>
      <translation>巴林</translation>
    </message>
    <message>
      <source>Bangladesh</source>
      <translation>孟加拉国</translation>
    </message>
    <message>
      <source>Barbados</source>
      <translation>巴巴多斯</translation>
    </message>
    <message>
      <source>Belarus</source>
      <translation>白俄罗斯</translation>
    </message>
    <message>
      <source>Belgium</source>
      <translation>比利时</translation>
    </message>
    <message>
      <source>Belize</source>
      <translation>伯利兹</translation>
    </message>
    <message>
      <source>Benin</source>
      <translation>贝宁</translation>
    </message>
    <message>
      <source>Bermuda</source>
      <translation>百慕大</translation>
    </message>
    <message>
      <source>Bhutan</source>
      <translation>不丹</translation>
    </message>
    <message>
      <source>Bolivia</source>
      <translation>玻利维亚</translation>
    </message>
    <message>
      <source>Bosnia &amp; Herzegovina</source>
      <translation>波斯尼亚和黑塞哥维那</translation>
    </message>
    <message>
      <source>Botswana</source>
      <translation>博茨瓦纳</translation>
    </message>
    <message>
      <source>Bouvet Island</source>
      <translation>布韦岛</translation>
    </message>
    <message>
      <source>Brazil</source>
      <translation>巴西</translation>
    </message>
    <message>
      <source>British Indian Ocean Territory</source>
      <translation>英属印度洋领地</translation>
    </message>
    <message>
      <source>British Virgin Islands</source>
      <translation>英属维尔京群岛</translation>
    </message>
    <message>
      <source>Brunei</source>
      <translation>文莱</translation>
    </message>
    <message>
      <source>Bulgaria</source>
      <translation>保加利亚</translation>
    </message>
    <message>
      <source>Burkina Faso</source>
      <translation>布基纳法索</translation>
    </message>
    <message>
      <source>Burundi</source>
      <translation>布隆迪</translation>
    </message>
    <message>
      <source>Cambodia</source>
      <translation>柬埔寨</translation>
    </message>
    <message>
      <source>Cameroon</source>
      <translation>喀麦隆</translation>
    </message>
    <message>
      <source>Canada</source>
      <translation>加拿大</translation>
    </message>
    <message>
      <source>Cape Verde</source>
      <translation>佛得角</translation>
    </message>
    <message>
      <source>Caribbean Netherlands</source>
      <translation>荷属加勒比区</translation>
    </message>
    <message>
      <source>Cayman Islands</source>
      <translation>开曼群岛</translation>
    </message>
    <message>
      <source>Central African Republic</source>
      <translation>中非共和国</translation>
    </message>
    <message>
      <source>Chad</source>
      <translation>乍得</translation>
    </message>
    <message>
      <source>Chile</source>
      <translation>智利</translation>
    </message>
    <message>
      <source>China</source>
      <translation>中国</translation>
    </message>
    <message>
      <source>Christmas Island</source>
      <translation>圣诞岛</translation>
    </message>
    <message>
      <source>Cocos (Keeling) Islands</source>
      <translation>科科斯（基林）群岛</translation>
    </message>
    <message>
      <source>Colombia</source>
      <translation>哥伦比亚</translation>
    </message>
    <message>
      <source>Comoros</source>
      <translation>科摩罗</translation>
    </message>
    <message>
      <source>Congo - Brazzaville</source>
      <translation>刚果（布）</translation>
    </message>
    <message>
      <source>Congo - Kinshasa</source>
      <translation>刚果（金）</translation>
    </message>
    <message>
      <source>Cook Islands</source>
      <translation>库克群岛</translation>
    </message>
    <message>
      <source>Costa Rica</source>
      <translation>哥斯达黎加</translation>
    </message>
    <message>
      <source>Croatia</source>
      <translation>克罗地亚</translation>
    </message>
    <message>
      <source>Cuba</source>
      <translation>古巴</translation>
    </message>
    <message>
      <source>Curaçao</source>
      <translation>库拉索</translation>
    </message>
    <message>
      <source>Cyprus</source>
      <translation>塞浦路斯</translation>
    </message>
    <message>
      <source>Czechia</source>
      <translation>捷克</translation>
    </message>
    <message>
      <source>Côte d’Ivoire</source>
      <translation>科特迪瓦</translation>
    </message>
    <message>
      <source>Denmark</source>
      <translation>丹麦</translation>
    </message>
    <message>
      <source>Djibouti</source>
      <translation>吉布提</translation>
    </message>
    <message>
      <source>Dominica</source>
      <translation>多米尼克</translation>
    </message>
    <message>
      <source>Dominican Republic</source>
      <translation>多米尼加共和国</translation>
    </message>
    <message>
      <source>Ecuador</source>
      <translation>厄瓜多尔</translation>
    </message>
    <message>
      <source>Egypt</source>
      <translation>埃及</translation>
    </message>
    <message>
      <source>El Salvador</source>
      <translation>萨尔瓦多</translation>
    </message>
    <message>
      <source>Equatorial Guinea</source>
      <translation>赤道几内亚</translation>
    </message>
    <message>
      <source>Eritrea</source>
      <translation>厄立特里亚</translation>
    </message>
    <message>
      <source>Estonia</source>
      <translation>爱沙尼亚</translation>
    </message>
    <message>
      <source>Eswatini</source>
      <translation>斯威士兰</translation>
    </message>
    <message>
      <source>Ethiopia</source>
      <translation>埃塞俄比亚</translation>
    </message>
    <message>
      <source>Falkland Islands</source>
      <translation>马尔维纳斯群岛（福克兰群岛）</translation>
    </message>
    <message>
      <source>Faroe Islands</source>
      <translation>法罗群岛</translation>
    </message>
    <message>
      <source>Fiji</source>
      <translation>斐济</translation>
    </message>
    <message>
      <source>Finland</source>
      <translation>芬兰</translation>
    </message>
    <message>
      <source>France</source>
      <translation>法国</translation>
    </message>
    <message>
      <source>French Guiana</source>
      <translation>法属圭亚那</translation>
    </message>
    <message>
      <source>French Polynesia</source>
      <translation>法属波利尼西亚</translation>
    </message>
    <message>
      <source>French Southern Territories</source>
      <translation>法属南部领地</translation>
    </message>
    <message>
      <source>Gabon</source>
      <translation>加蓬</translation>
    </message>
    <message>
      <source>Gambia</source>
      <translation>冈比亚</translation>
    </message>
    <message>
      <source>Georgia</source>
      <translation>格鲁吉亚</translation>
    </message>
    <message>
      <source>Germany</source>
      <translation>德国</translation>
    </message>
    <message>
      <source>Ghana</source>
      <translation>加纳</translation>
    </message>
    <message>
      <source>Gibraltar</source>
      <translation>直布罗陀</translation>
    </message>
    <message>
      <source>Greece</source>
      <translation>希腊</translation>
    </message>
    <message>
      <source>Greenland</source>
      <translation>格陵兰</translation>
    </message>
    <message>
      <source>Grenada</source>
      <translation>格林纳达</translation>
    </message>
    <message>
      <source>Guadeloupe</source>
      <translation>瓜德罗普</translation>
    </message>
    <message>
      <source>Guam</source>
      <translation>关岛</translation>
    </message>
    <message>
      <source>Guatemala</source>
      <translation>危地马拉</translation>
    </message>
    <message>
      <source>Guernsey</source>
      <translation>根西岛</translation>
    </message>
    <message>
      <source>Guinea</source>
      <translation>几内亚</translation>
    </message>
    <message>
      <source>Guinea-Bissau</source>
      <translation>几内亚比绍</translation>
    </message>
    <message>
      <source>Guyana</source>
      <translation>圭亚那</translation>
    </message>
    <message>
      <source>Haiti</source>
      <translation>海地</translation>
    </message>
    <message>
      <source>Heard &amp; McDonald Islands</source>
      <translation>赫德岛和麦克唐纳群岛</translation>
    </message>
    <message>
      <source>Honduras</source>
      <translation>洪都拉斯</translation>
    </message>
    <message>
      <source>Hong Kong SAR China</source>
      <translation>中国香港</translation>
    </message>
    <message>
      <source>Hungary</source>
      <translation>匈牙利</translation>
    </message>
    <message>
      <source>Iceland</source>
      <translation>冰岛</translation>
    </message>
    <message>
      <source>India</source>
      <translation>印度</translation>
    </message>
    <message>
      <source>Indonesia</source>
      <translation>印度尼西亚</translation>
    </message>
    <message>
      <source>Iran</source>
      <translation>伊朗</translation>
    </message>
    <message>
      <source>Iraq</source>
      <translation>伊拉克</translation>
    </message>
    <message>
      <source>Ireland</source>
      <translation>爱尔兰</translation>
    </message>
    <message>
      <source>Isle of Man</source>
      <translation>马恩岛</translation>
    </message>
    <message>
      <source>Israel</source>
      <translation>以色列</translation>
    </message>
    <message>
      <source>Italy</source>
      <translation>意大利</translation>
    </message>
    <message>
      <source>Jamaica</source>
      <translation>牙买加</translation>
    </message>
    <message>
      <source>Japan</source>
      <translation>日本</translation>
    </message>
    <message>
      <source>Jersey</source>
      <translation>泽西岛</translation>
    </message>
    <message>
      <source>Jordan</source>
      <translation>约旦</translation>
    </message>
    <message>
      <source>Kazakhstan</source>
      <translation>哈萨克斯坦</translation>
    </message>
    <message>
      <source>Kenya</source>
      <translation>肯尼亚</translation>
    </message>
    <message>
      <source>Kiribati</source>
      <translation>基里巴斯</translation>
    </message>
    <message>
      <source>Kosovo</source>
      <translation>科索沃</translation>
    </message>
    <message>
      <source>Kuwait</source>
      <translation>科威特</translation>
    </message>
    <message>
      <source>Kyrgyzstan</source>
      <translation>吉尔吉斯斯坦</translation>
    </message>
    <message>
      <source>Laos</source>
      <translation>老挝</translation>
    </message>
    <message>
      <source>Latvia</source>
      <translation>拉脱维亚</translation>
    </message>
    <message>
      <source>Lebanon</source>
      <translation>黎巴嫩</translation>
    </message>
    <message>
      <source>Lesotho</source>
      <translation>莱索托</translation>
    </message>
    <message>
      <source>Liberia</source>
      <translation>利比里亚</translation>
    </message>
    <message>
      <source>Libya</source>
      <translation>利比亚</translation>
    </message>
    <message>
      <source>Liechtenstein</source>
      <translation>列支敦士登</translation>
    </message>
    <message>
      <source>Lithuania</source>
      <translation>立陶宛</translation>
    </message>
    <message>
      <source>Luxembourg</source>
      <translation>卢森堡</translation>
    </message>
    <message>
      <source>Macao SAR China</source>
      <translation>中国澳门</translation>
    </message>
    <message>
      <source>Madagascar</source>
      <translation>马达加斯加</translation>
    </message>
    <message>
      <source>Malawi</source>
      <translation>马拉维</translation>
    </message>
    <message>
      <source>Malaysia</source>
      <translation>马来西亚</translation>
    </message>
    <message>
      <source>Maldives</source>
      <translation>马尔代夫</translation>
    </message>
    <message>
      <source>Mali</source>
      <translation>马里</translation>
    </message>
    <message>
      <source>Malta</source>
      <translation>马耳他</translation>
    </message>
    <message>
      <source>Marshall Islands</source>
      <translation>马绍尔群岛</translation>
    </message>
    <message>
      <source>Martinique</source>
      <translation>马提尼克</translation>
    </message>
    <message>
      <source>Mauritania</source>
      <translation>毛里塔尼亚</translation>
    </message>
    <message>
      <source>Mauritius</source>
      <translation>毛里求斯</translation>
    </message>
    <message>
      <source>Mayotte</source>
      <translation>马约特</translation>
    </message>
    <message>
      <source>Mexico</source>
      <translation>墨西哥</translation>
    </message>
    <message>
      <source>Micronesia</source>
      <translation>密克罗尼西亚</translation>
    </message>
    <message>
      <source>Moldova</source>
      <translation>摩尔多瓦</translation>
    </message>
    <message>
      <source>Monaco</source>
      <translation>摩纳哥</translation>
    </message>
    <message>
      <source>Mongolia</source>
      <translation>蒙古</translation>
    </message>
    <message>
      <source>Montenegro</source>
      <translation>黑山</translation>
    </message>
    <message>
      <source>Montserrat</source>
      <translation>蒙特塞拉特</translation>
    </message>
    <message>
      <source>Morocco</source>
      <translation>摩洛哥</translation>
    </message>
    <message>
      <source>Mozambique</source>
      <translation>莫桑比克</translation>
    </message>
    <message>
      <source>Myanmar (Burma)</source>
      <translation>缅甸</translation>
    </message>
    <message>
      <source>Namibia</source>
      <translation>纳米比亚</translation>
    </message>
    <message>
      <source>Nauru</source>
      <translation>瑙鲁</translation>
    </message>
    <message>
      <source>Nepal</source>
      <translation>尼泊尔</translation>
    </message>
    <message>
      <source>Netherlands</source>
      <translation>荷兰</translation>
    </message>
    <message>
      <source>New Caledonia</source>
      <translation>新喀里多尼亚</translation>
    </message>
    <message>
      <source>New Zealand</source>
      <translation>新西兰</translation>
    </message>
    <message>
      <source>Nicaragua</source>
      <translation>尼加拉瓜</translation>
    </message>
    <message>
      <source>Niger</source>
      <translation>尼日尔</translation>
    </message>
    <message>
      <source>Nigeria</source>
      <translation>尼日利亚</translation>
    </message>
    <message>
      <source>Niue</source>
      <translation>纽埃</translation>
    </message>
    <message>
      <source>Norfolk Island</source>
      <translation>诺福克岛</translation>
    </message>
    <message>
      <source>North Korea</source>
      <translation>朝鲜</translation>
    </message>
    <message>
      <source>North Macedonia</source>
      <translation>北马其顿</translation>
    </message>
    <message>
      <source>Northern Mariana Islands</source>
      <translation>北马里亚纳群岛</translation>
    </message>
    <message>
      <source>Norway</source>
      <translation>挪威</translation>
    </message>
    <message>
      <source>Oman</source>
      <translation>阿曼</translation>
    </message>
    <message>
      <source>Pakistan</source>
      <translation>巴基斯坦</translation>
    </message>
    <message>
      <source>Palau</source>
      <translation>帕劳</translation>
    </message>
    <message>
      <source>Palestinian Territories</source>
      <translation>巴勒斯坦</translation>
    </message>
    <message>
      <source>Panama</source>
      <translation>巴拿马</translation>
    </message>
    <message>
      <source>Papua New Guinea</source>
      <translation>巴布亚新几内亚</translation>
    </message>
    <message>
      <source>Paraguay</source>
      <translation>巴拉圭</translation>
    </message>
    <message>
      <source>Peru</source>
      <translation>秘鲁</translation>
    </message>
    <message>
      <source>Philippines</source>
      <translation>菲律宾</translation>
    </message>
    <message>
      <source>Pitcairn Islands</source>
      <translation>皮特凯恩群岛</translation>
    </message>
    <message>
      <source>Poland</source>
      <translation>波兰</translation>
    </message>
    <message>
      <source>Portugal</source>
      <translation>葡萄牙</translation>
    </message>
    <message>
      <source>Puerto Rico</source>
      <translation>波多黎各</translation>
    </message>
    <message>
      <source>Qatar</source>
      <translation>卡塔尔</translation>
    </message>
    <message>
      <source>Romania</source>
      <translation>罗马尼亚</translation>
    </message>
    <message>
      <source>Russia</source>
      <translation>俄罗斯</translation>
    </message>
    <message>
      <source>Rwanda</source>
      <translation>卢旺达</translation>
    </message>
    <message>
      <source>Réunion</source>
      <translation>留尼汪</translation>
    </message>
    <message>
      <source>Samoa</source>
      <translation>萨摩亚</translation>
    </message>
    <message>
      <source>San Marino</source>
      <translation>圣马力诺</translation>
    </message>
    <message>
      <source>Saudi Arabia</source>
      <translation>沙特阿拉伯</translation>
    </message>
    <message>
      <source>Senegal</source>
      <translation>塞内加尔</translation>
    </message>
    <message>
      <source>Serbia</source>
      <translation>塞尔维亚</translation>
    </message>
    <message>
      <source>Seychelles</source>
      <translation>塞舌尔</translation>
    </message>
    <message>
      <source>Sierra Leone</source>
      <translation>塞拉利昂</translation>
    </message>
    <message>
      <source>Singapore</source>
      <translation>新加坡</translation>
    </message>
    <message>
      <source>Sint Maarten</source>
      <translation>荷属圣马丁</translation>
    </message>
    <message>
      <source>Slovakia</source>
      <translation>斯洛伐克</translation>
    </message>
    <message>
      <source>Slovenia</source>
      <translation>斯洛文尼亚</translation>
    </message>
    <message>
      <source>Solomon Islands</source>
      <translation>所罗门群岛</translation>
    </message>
    <message>
      <source>Somalia</source>
      <translation>索马里</translation>
    </message>
    <message>
      <source>South Africa</source>
      <translation>南非</translation>
    </message>
    <message>
      <source>South Georgia &amp; South Sandwich Islands</source>
      <translation>南乔治亚和南桑威奇群岛</translation>
    </message>
    <message>
      <source>South Korea</source>
      <translation>韩国</translation>
    </message>
    <message>
      <source>South Sudan</source>
      <translation>南苏丹</translation>
    </message>
    <message>
      <source>Spain</source>
      <translation>西班牙</translation>
    </message>
    <message>
      <source>Sri Lanka</source>
      <translation>斯里兰卡</translation>
    </message>
    <message>
      <source>St. Barthélemy</source>
      <translation>圣巴泰勒米</translation>
    </message>
    <message>
      <source>St. Helena</source>
      <translation>圣赫勒拿</translation>
    </message>
    <message>
      <source>St. Kitts &amp; Nevis</source>
      <translation>圣基茨和尼维斯</translation>
    </message>
    <message>
      <source>St. Lucia</source>
      <translation>圣卢西亚</translation>
    </message>
    <message>
      <source>St. Martin</source>
      <translation>法属圣马丁</translation>
    </message>
    <message>
      <source>St. Pierre &amp; Miquelon</source>
      <translation>圣皮埃尔和密克隆群岛</translation>
    </message>
    <message>
      <source>St. Vincent &amp; Grenadines</source>
      <translation>圣文森特和格林纳丁斯</translation>
    </message>
    <message>
      <source>Sudan</source>
      <translation>苏丹</translation>
    </message>
    <message>
      <source>Suriname</source>
      <translation>苏里南</translation>
    </message>
    <message>
      <source>Svalbard &amp; Jan Mayen</source>
      <translation>斯瓦尔巴和扬马延</translation>
    </message>
    <message>
      <source>Sweden</source>
      <translation>瑞典</translation>
    </message>
    <message>
      <source>Switzerland</source>
      <translation>瑞士</translation>
    </message>
    <message>
      <source>Syria</source>
      <translation>叙利亚</translation>
    </message>
    <message>
      <source>São Tomé &amp; Príncipe</source>
      <translation>圣多美和普林西比</translation>
    </message>
    <message>
      <source>Taiwan</source>
      <translation>中国台湾</translation>
    </message>
    <message>
      <source>Tajikistan</source>
      <translation>塔吉克斯坦</translation>
    </message>
    <message>
      <source>Tanzania</source>
      <translation>坦桑尼亚</translation>
    </message>
    <message>
      <source>Thailand</source>
      <translation>泰国</translation>
    </message>
    <message>
      <source>Timor-Leste</source>
      <translation>东帝汶</translation>
    </message>
    <message>
      <source>Togo</source>
      <translation>多哥</translation>
    </message>
    <message>
      <source>Tokelau</source>
      <translation>托克劳</translation>
    </message>
    <message>
      <source>Tonga</source>
      <translation>汤加</translation>
    </message>
    <message>
      <source>Trinidad &amp; Tobago</source>
      <translation>特立尼达和多巴哥</translation>
    </message>
    <message>
      <source>Tunisia</source>
      <translation>突尼斯</translation>
    </message>
    <message>
      <source>Turkmenistan</source>
      <translation>土库曼斯坦</translation>
    </message>
    <message>
      <source>Turks &amp; Caicos Islands</source>
      <translation>特克斯和凯科斯群岛</translation>
    </message>
    <message>
      <source>Tuvalu</source>
      <translation>图瓦卢</translation>
    </message>
    <message>
      <source>Türkiye</source>
      <translation>土耳其</translation>
    </message>
    <message>
      <source>U.S. Outlying Islands</source>
      <translation>美国本土外小岛屿</translation>
    </message>
    <message>
      <source>U.S. Virgin Islands</source>
      <translation>美属维尔京群岛</translation>
    </message>
    <message>
      <source>Uganda</source>
      <translation>乌干达</translation>
    </message>
    <message>
      <source>Ukraine</source>
      <translation>乌克兰</translation>
    </message>
    <message>
      <source>United Arab Emirates</source>
      <translation>阿拉伯联合酋长国</translation>
    </message>
    <message>
      <source>United Kingdom</source>
      <translation>英国</translation>
    </message>
    <message>
      <source>United States</source>
      <translation>美国</translation>
    </message>
    <message>
      <source>Uruguay</source>
      <translation>乌拉圭</translation>
    </message>
    <message>
      <source>Uzbekistan</source>
      <translation>乌兹别克斯坦</translation>
    </message>
    <message>
      <source>Vanuatu</source>
      <translation>瓦努阿图</translation>
    </message>
    <message>
      <source>Vatican City</source>
      <translation>梵蒂冈</translation>
    </message>
    <message>
      <source>Venezuela</source>
      <translation>委内瑞拉</translation>
    </message>
    <message>
      <source>Vietnam</source>
      <translation>越南</translation>
    </message>
    <message>
      <source>Wallis &amp; Futuna</source>
      <translation>瓦利斯和富图纳</translation>
    </message>
    <message>
      <source>Western Sahara</source>
      <translation>西撒哈拉</translation>
    </message>
    <message>
      <source>Yemen</source>
      <translation>也门</translation>
    </message>
    <message>
      <source>Zambia</source>
      <translation>赞比亚</translation>
    </message>
    <message>
      <source>Zimbabwe</source>
      <translation>津巴布韦</translation>
    </message>
    <message>
      <source>Åland Islands</source>
      <translation>奥兰群岛</translation>
    </message>
  </context>
  <context>
    <name>Language</name>
    <message>
      <source>en</source>
      <translation>zh_CN</translation>
    </message>
  </context>
  <context>
    <name>Law</name>
    <message>
      <source>0.1 % or more of the value</source>
      <translation>价值比例达到 0.1 % 及以上</translation>
    </message>
    <message>
      <source>14 nm and below</source>
      <translation>14纳米及以下</translation>
    </message>
    <message>
      <source>14 numbers; under the last stand TechInsights Inc. and nine branches by name.</source>
      <translation>共14个序号；最后一个序号下列有TechInsights Inc.及其九家分支机构的名称。</translation>
    </message>
    <message>
      <source>256 layers or more</source>
      <translation>256层及以上</translation>
    </message>
    <message>
      <source>45 working days from acceptance, not counting appraisal and visits</source>
      <translation>自受理之日起45个工作日，鉴别与实地核查的时间不计</translation>
    </message>
    <message>
      <source>A commercial paper, once for a contract.</source>
      <translation>商业文件，每份合同一次。</translation>
    </message>
    <message>
      <source>A fine of up to 3 million yuan for a visit or site check without the ministry</source>
      <translation>未经商务主管部门允许接受访问或现场核查的，罚款最高三百万元</translation>
    </message>
    <message>
      <source>A ground is met</source>
      <translation>符合某一情形</translation>
    </message>
    <message>
      <source>A ground that had not started runs because a suspension ended</source>
      <translation>因暂停期满，尚未施行的情形开始施行</translation>
    </message>
    <message>
      <source>A licence is needed under the announcement</source>
      <translation>依公告须取得许可证</translation>
    </message>
    <message>
      <source>A licence under No. 61 has to be in hand on the export day wherever a ground runs on it. It is applied for in Chinese on the ministry's platform, by the exporter or through a body in China, with the papers of Article 16 of the Dual-use Regulations. 45 working days are presumed for the decision; two to four months and more are reported.</source>
      <translation>凡某一情形在出口日施行，当日须已取得第61号公告项下的许可证。许可证由出口商自行或通过中国境内机构以中文在商务部平台申请，并提交《两用物项出口管制条例》第十六条规定的文件。审查期限推定为45个工作日；据报道实际为两至四个月甚至更长。</translation>
    </message>
    <message>
      <source>A listed item made outside China is caught when technology from China was used for it in one of five fields: mining, smelting and separating, making the metal, making magnets, or recovering rare earths from used goods. No share of value is asked for.</source>
      <translation>在中国境外生产的所列物项，使用了原产于中国的五个领域之一的技术的，落入管制：稀土开采、冶炼分离、金属冶炼、磁材制造、稀土二次资源回收利用。不问价值比例。</translation>
    </message>
    <message>
      <source>A listed item that originates in China is caught whenever it is exported onward from another country. No share of value is worked out, and it does not have to have been altered.</source>
      <translation>原产于中国的所列物项，从其他国家再出口时一律落入管制。无需推算价值比例，也不要求经过改变。</translation>
    </message>
    <message>
      <source>A listed owner</source>
      <translation>列入名单的所有者</translation>
    </message>
    <message>
      <source>A listing of an owner that may be suspended or stopped</source>
      <translation>所有者的列名可能已暂停或停止</translation>
    </message>
    <message>
      <source>A look at the ministry's announcements on the day of export; record it as a status check</source>
      <translation>出口当日查看商务部公告，并记录为效力核查</translation>
    </message>
    <message>
      <source>A magnet of Annex 1 in the goods</source>
      <translation>货物中有附件1所列磁体</translation>
    </message>
    <message>
      <source>A magnet, a target, or on one reading an assembly with one of them, made outside China, is caught when the Chinese-origin Part I material it contains, integrates or is mixed with comes to 0.1 % or more of its value. The measure is value, not mass.</source>
      <translation>在中国境外生产的磁体、靶材，或依一种解读内含其中之一的组件，含有、集成或者混有原产于中国的第一部分所列物项，且该等物项的价值比例达到 0.1 % 及以上的，落入管制。衡量的是价值，而非质量。</translation>
    </message>
    <message>
      <source>A military user</source>
      <translation>军事用户</translation>
    </message>
    <message>
      <source>A military user or use in Japan</source>
      <translation>日本的军事用户或军事用途</translation>
    </message>
    <message>
      <source>A military user or use in the United States</source>
      <translation>美国的军事用户或军事用途</translation>
    </message>
    <message>
      <source>A name meets an entry of a published list</source>
      <translation>有名称与公布的名单条目相合</translation>
    </message>
    <message>
      <source>A name on the lists that nobody has judged</source>
      <translation>名单上无人判断过的名称</translation>
    </message>
    <message>
      <source>A name on the lists whose measures are suspended or stopped</source>
      <translation>名单上措施已暂停或停止的名称</translation>
    </message>
    <message>
      <source>A notice of the ministry</source>
      <translation>商务部公告</translation>
    </message>
    <message>
      <source>A notice that strikes the names or takes the measures up again, or an answer of the ministry to a written question</source>
      <translation>将名称移出名单或恢复措施的公告，或者商务部对书面咨询的答复</translation>
    </message>
    <message>
      <source>A part or machine with such a magnet or target inside is itself an item of Part II.</source>
      <translation>内含此类磁体或靶材的零件或机器本身即为第二部分的物项。</translation>
    </message>
    <message>
      <source>A party has not been looked up</source>
      <translation>有相关方尚未查询</translation>
    </message>
    <message>
      <source>A party held 50 % or more by listed parties, added up and through others</source>
      <translation>由列入名单者合并并穿透计算持股 50 % 及以上的相关方</translation>
    </message>
    <message>
      <source>A party held 50 % or more by one listed party directly</source>
      <translation>由单一列入名单者直接持股 50 % 及以上的相关方</translation>
    </message>
    <message>
      <source>A party is on a countermeasure list</source>
      <translation>一方列于反制清单</translation>
    </message>
    <message>
      <source>A party is on the unreliable entity list</source>
      <translation>有相关方列入不可靠实体清单</translation>
    </message>
    <message>
      <source>A party judged to be on a countermeasure list</source>
      <translation>经判定列于反制清单的一方</translation>
    </message>
    <message>
      <source>A party on the control list</source>
      <translation>管控名单上的相关方</translation>
    </message>
    <message>
      <source>A party on the control or watch list</source>
      <translation>管控名单或关注名单上的相关方</translation>
    </message>
    <message>
      <source>A party on the unreliable entity list</source>
      <translation>不可靠实体清单上的相关方</translation>
    </message>
    <message>
      <source>A party or an owner stated to be on the control or watch list</source>
      <translation>已载明在管控名单或关注名单上的相关方或所有者</translation>
    </message>
    <message>
      <source>A party or an owner that nobody has looked up</source>
      <translation>无人查询过的相关方或所有者</translation>
    </message>
    <message>
      <source>A reference price stands in for one that nobody gave</source>
      <translation>以参考价格代替未给出的价格</translation>
    </message>
    <message>
      <source>A reference price stands in for yours</source>
      <translation>以参考价格代替您的价格</translation>
    </message>
    <message>
      <source>A row of Annex 1 does not stand on the export day</source>
      <translation>附件1的某一行在出口日不在附件之中</translation>
    </message>
    <message>
      <source>A single licence is for one end user, a general one for several exports to those that it names</source>
      <translation>单项许可针对一个最终用户；通用许可针对向其载明的用户多次出口</translation>
    </message>
    <message>
      <source>A stage in China of what is not stated to be Chinese</source>
      <translation>未声明为中国原产者在中国经过的工序</translation>
    </message>
    <message>
      <source>A stage took place in China</source>
      <translation>有工序在中国进行</translation>
    </message>
    <message>
      <source>A value share is worked out</source>
      <translation>推算价值比例</translation>
    </message>
    <message>
      <source>A visit or on-site verification (访问、现场核查) by a foreign government for export control takes place in China with the permission of the ministry alone. A clause by which a foreign authority may audit a supplier in China runs into it; a questionnaire between firms does not. The article is known from a summary and a list of its terms; its text was not opened.</source>
      <translation>外国政府与出口管制有关的访问、现场核查，仅在商务主管部门允许后方可在中国境内进行。约定外国主管机关可以审核中国供应商的条款与之抵触；企业之间的问卷则不受影响。该条内容来自摘要和术语表，条文原文未打开。</translation>
    </message>
    <message>
      <source>A whole-article share is worked out</source>
      <translation>推算整件价值比例</translation>
    </message>
    <message>
      <source>A word on arms or armed forces in the end use</source>
      <translation>最终用途中有指武器或军队的词语</translation>
    </message>
    <message>
      <source>Actual knowledge.</source>
      <translation>须实际知情。</translation>
    </message>
    <message>
      <source>Address</source>
      <translation>地址</translation>
    </message>
    <message>
      <source>All listed holders are added up, those behind other owners included. The text is silent; nobody was seen to rule it out.</source>
      <translation>所有列入名单的持有人合并计算，包括其他所有者背后的持有人。文本未作规定；未见有人排除此种理解。</translation>
    </message>
    <message>
      <source>All of it is Chinese.</source>
      <translation>全部视为中国材料。</translation>
    </message>
    <message>
      <source>All of them.</source>
      <translation>全部都是。</translation>
    </message>
    <message>
      <source>All together, indirect holdings included.</source>
      <translation>全部合并，包括间接持股。</translation>
    </message>
    <message>
      <source>An Annex 1 item that none of the three grounds of No. 61 meets</source>
      <translation>属附件1物项，但不符合第61号公告三种情形中的任何一种</translation>
    </message>
    <message>
      <source>An amount could not be converted</source>
      <translation>有金额无法换算</translation>
    </message>
    <message>
      <source>An amount in a currency that no rate converts</source>
      <translation>无汇率可换算的金额</translation>
    </message>
    <message>
      <source>An amount stands in a currency for which no exchange rate on or before the export day was given, so it counts from nothing to no limit. Enter a rate with its day and source.</source>
      <translation>有金额所用的货币没有出口日期当日或之前的汇率，因此按零至无上限计算。请录入汇率及其日期和来源。</translation>
    </message>
    <message>
      <source>An annex row that does not stand in it on the export day</source>
      <translation>出口日不在附件之中的行</translation>
    </message>
    <message>
      <source>An annex row that was inferred</source>
      <translation>推断的附件条目</translation>
    </message>
    <message>
      <source>An announcement speaks of the day and no notice does</source>
      <translation>有宣布涉及该日而无公告</translation>
    </message>
    <message>
      <source>An answer of the ministry to a written question</source>
      <translation>商务部对书面咨询的答复</translation>
    </message>
    <message>
      <source>An application would be examined case by case</source>
      <translation>申请将逐案审批</translation>
    </message>
    <message>
      <source>An application would be refused in principle</source>
      <translation>申请原则上不予许可</translation>
    </message>
    <message>
      <source>An enquiry names performance, main uses and why it cannot be determined</source>
      <translation>咨询须说明性能指标、主要用途以及无法确定的原因</translation>
    </message>
    <message>
      <source>An export from China of these goods needs a licence</source>
      <translation>从中国出口这些货物须持许可证</translation>
    </message>
    <message>
      <source>An export from China of these goods needs a licence; its undertakings bind the buyer</source>
      <translation>从中国出口此类货物须取得许可证；其中的承诺对买方有约束力</translation>
    </message>
    <message>
      <source>An export from China of these goods would need a licence</source>
      <translation>从中国出口此类货物须取得许可证</translation>
    </message>
    <message>
      <source>An exporter in China gives a Compliance Notice to the importer abroad and to the end user</source>
      <translation>中国境内出口经营者向境外进口商和最终用户出具《合规告知书》</translation>
    </message>
    <message>
      <source>An exporter in China issues a Compliance Notice after the pattern of Annex 2 to the importer abroad and to the end user. Annex 2 was not seen. One report ties the duty to items of Part I that are known or expected to be worked up abroad; it is taken here for every listed item.</source>
      <translation>中国境内出口经营者须按附件2的格式向境外进口商和最终用户出具《合规告知书》。附件2未曾见到。有报道将此义务限于已知或预期在境外加工的第一部分物项；此处按所有所列物项处理。</translation>
    </message>
    <message>
      <source>An exporter in China names the final destination in the customs declaration</source>
      <translation>中国境内出口经营者在报关单上填明最终目的国（地区）</translation>
    </message>
    <message>
      <source>An exporter in China states in the customs declaration the country or region where the goods end up.</source>
      <translation>中国境内出口经营者须在报关单上填明货物的最终目的国（地区）。</translation>
    </message>
    <message>
      <source>An importer who does not answer in time may come on the watch list</source>
      <translation>未按期答复的进口商可能被列入关注名单</translation>
    </message>
    <message>
      <source>An operator abroad who sells or passes on a caught item, across a border or not, hands whoever receives it next a Compliance Notice. One office takes every single sale to need a notice of its own.</source>
      <translation>境外经营者销售或转移落入管制的物项，无论是否跨境，均须向下一接收方出具《合规告知书》。有一家律所认为每一笔销售都须单独出具。</translation>
    </message>
    <message>
      <source>An order of the ministry under the Anti-Foreign Sanctions Law names the party, or the press reports that one does. Such orders set measures of their own and are no ground of Article II of No. 61. Read the order; where the press alone reports it, look for the order first.</source>
      <translation>商务部依据《反外国制裁法》发布的命令点名该方，或媒体报道有此命令。此类命令自有其措施，不是第61号公告第二条的理由。请阅读该命令；仅有媒体报道的，请先查找命令原文。</translation>
    </message>
    <message>
      <source>Annex 1, row {key}</source>
      <translation>附件1，条目 {key}</translation>
    </message>
    <message>
      <source>Announcement No. 61 does not reach this export</source>
      <translation>第61号公告不适用于此项出口</translation>
    </message>
    <message>
      <source>Answer a notice of query within seven working days; no release meanwhile</source>
      <translation>七个工作日内答复质疑通知书；其间货物不得出口</translation>
    </message>
    <message>
      <source>Any dysprosium counts; no least content was seen.</source>
      <translation>含任何量的镝即计入；未见最低含量。</translation>
    </message>
    <message>
      <source>Any know-how, staff or line that can be traced to China, of whatever date.</source>
      <translation>任何可追溯到中国的技术诀窍、人员或生产线，不论何时。</translation>
    </message>
    <message>
      <source>Any terbium counts; no least content was seen.</source>
      <translation>含任何量的铽即计入；未见最低含量。</translation>
    </message>
    <message>
      <source>Application form, identity papers, contract, technical description or test report, end-user and end-use certificate</source>
      <translation>申请表、身份证明、合同、技术说明或检测报告、最终用户和最终用途证明文件</translation>
    </message>
    <message>
      <source>Applications are refused in principle where an importer or an end user stands on the control list or on the watch list. The Dual-use Regulations still allow a watch-listed buyer a single licence, against assurances; here the list is a ground of refusal.</source>
      <translation>进口商或最终用户列入管控名单或关注名单的，申请原则上不予许可。依《两用物项出口管制条例》，列入关注名单的买方在作出保证后仍可申请单项许可；此处列入名单即为不予许可的理由。</translation>
    </message>
    <message>
      <source>Applications are refused in principle where the goods are for a military user outside China.</source>
      <translation>货物用于中国境外军事用户的，申请原则上不予许可。</translation>
    </message>
    <message>
      <source>Applications are refused in principle where the goods serve, or may serve, a military use or raise military potential.</source>
      <translation>货物用于或可能用于军事用途或提升军事潜力的，申请原则上不予许可。</translation>
    </message>
    <message>
      <source>Applications are refused in principle where the goods serve, or may serve, terrorist purposes.</source>
      <translation>货物用于或可能用于恐怖主义目的的，申请原则上不予许可。</translation>
    </message>
    <message>
      <source>Applications are refused in principle where the goods serve, or may serve, to design, develop, make or use weapons of mass destruction or the vehicles that deliver them.</source>
      <translation>货物用于或可能用于设计、开发、生产、使用大规模杀伤性武器及其运载工具的，申请原则上不予许可。</translation>
    </message>
    <message>
      <source>Applications follow Article 16 of the Dual-use Regulations and go through the ministry's platform at http://ecomp.mofcom.gov.cn. That the 45 working days of Article 17 apply is presumed, not printed.</source>
      <translation>申请依照《两用物项出口管制条例》第十六条，通过商务部平台 http://ecomp.mofcom.gov.cn 提交。第十七条的45个工作日是否适用系推定，文本未载明。</translation>
    </message>
    <message>
      <source>Apply for a licence before export</source>
      <translation>出口前申请许可证</translation>
    </message>
    <message>
      <source>Apply for the licence of No. 18 of 2025, with the end-user certificate. Nothing leaves China before it is in hand.</source>
      <translation>请凭最终用户证明申请2025年第18号公告项下的许可证。取得许可证之前，任何货物不得离开中国。</translation>
    </message>
    <message>
      <source>Apply on the ministry's platform, with the papers of Article 16 of the Dual-use Regulations</source>
      <translation>在商务部平台申请，提交《两用物项出口管制条例》第十六条所列材料</translation>
    </message>
    <message>
      <source>Are Hong Kong, Macao and Taiwan countries or regions other than China?</source>
      <translation>中国香港、中国澳门和中国台湾是否属于中国以外的国家和地区？</translation>
    </message>
    <message>
      <source>Are Hong Kong, Macao and Taiwan destinations other than China?</source>
      <translation>中国香港、中国澳门和中国台湾是否属于中国以外的目的地？</translation>
    </message>
    <message>
      <source>Are samples, prototypes and quantities for research too small to matter?</source>
      <translation>样品、原型和研究用量是否因量小而不计？</translation>
    </message>
    <message>
      <source>Armed forces and their own establishments.</source>
      <translation>军队及其自身机构。</translation>
    </message>
    <message>
      <source>Armenian</source>
      <translation>亚美尼亚文</translation>
    </message>
    <message>
      <source>Article 1</source>
      <translation>第一条</translation>
    </message>
    <message>
      <source>Article 1 of No. 46 of 2024 bars dual-use items from military users and uses in the United States and makes people of any country answerable who pass items of Chinese origin on. It was not suspended. Take advice where it is open who uses the goods, and for what. Whether it takes in Chinese material built into goods made elsewhere is an open question (Q-32): take advice on that too.</source>
      <translation>2024年第46号公告第一条禁止两用物项出口给美国军事用户或用于军事用途，任何国家和地区的组织和个人转让原产于中国的物项均须承担责任。该条未被暂停。由谁使用、用于何处未定的，请征求意见。装入他国制造货物中的中国材料是否在内，尚无定论（Q-32）：对此也请征求意见。</translation>
    </message>
    <message>
      <source>Article 13</source>
      <translation>第十三条</translation>
    </message>
    <message>
      <source>Article 14, fourth paragraph</source>
      <translation>第十四条第四款</translation>
    </message>
    <message>
      <source>Article 15</source>
      <translation>第十五条</translation>
    </message>
    <message>
      <source>Article 16</source>
      <translation>第十六条</translation>
    </message>
    <message>
      <source>Article 17</source>
      <translation>第十七条</translation>
    </message>
    <message>
      <source>Article 18</source>
      <translation>第十八条</translation>
    </message>
    <message>
      <source>Article 2</source>
      <translation>第二条</translation>
    </message>
    <message>
      <source>Article 2 of No. 46 of 2024 rests from 9 November 2025 until 27 November 2026.</source>
      <translation>2024年第46号公告第二条自2025年11月9日起暂停实施至2026年11月27日。</translation>
    </message>
    <message>
      <source>Article 2 of No. 46 rests until 27 November 2026</source>
      <translation>第46号公告第二条暂停实施至2026年11月27日</translation>
    </message>
    <message>
      <source>Article 24</source>
      <translation>第二十四条</translation>
    </message>
    <message>
      <source>Article 25</source>
      <translation>第二十五条</translation>
    </message>
    <message>
      <source>Article 26</source>
      <translation>第二十六条</translation>
    </message>
    <message>
      <source>Article 27</source>
      <translation>第二十七条</translation>
    </message>
    <message>
      <source>Article 38</source>
      <translation>第三十八条</translation>
    </message>
    <message>
      <source>Article 40</source>
      <translation>第四十条</translation>
    </message>
    <message>
      <source>Article 43</source>
      <translation>第四十三条</translation>
    </message>
    <message>
      <source>Article I and Annex 1</source>
      <translation>第一条及附件1</translation>
    </message>
    <message>
      <source>Article I, item 1</source>
      <translation>第一条第（一）项</translation>
    </message>
    <message>
      <source>Article I, item 2</source>
      <translation>第一条第（二）项</translation>
    </message>
    <message>
      <source>Article I, item 3</source>
      <translation>第一条第（三）项</translation>
    </message>
    <message>
      <source>Article I, opening words</source>
      <translation>第一条首段</translation>
    </message>
    <message>
      <source>Article II</source>
      <translation>第二条</translation>
    </message>
    <message>
      <source>Article III</source>
      <translation>第三条</translation>
    </message>
    <message>
      <source>Article IV</source>
      <translation>第四条</translation>
    </message>
    <message>
      <source>Article V</source>
      <translation>第五条</translation>
    </message>
    <message>
      <source>Article VI</source>
      <translation>第六条</translation>
    </message>
    <message>
      <source>Article VII</source>
      <translation>第七条</translation>
    </message>
    <message>
      <source>Article VII and Annex 2</source>
      <translation>第七条及附件2</translation>
    </message>
    <message>
      <source>Article VIII</source>
      <translation>第八条</translation>
    </message>
    <message>
      <source>Artificial intelligence with potential military use</source>
      <translation>具有潜在军事用途的人工智能</translation>
    </message>
    <message>
      <source>Ask the buyer whether the goods are to leave China; if so, and if their rare earths are Chinese, No. 18 of 2025 may ask for a licence.</source>
      <translation>请询问买方货物是否将离开中国；如是且其中稀土原产于中国，2025年第18号公告可能要求许可证。</translation>
    </message>
    <message>
      <source>Ask the buyer whether the goods are to leave China; if so, tell them that No. 18 of 2025 may ask for a licence.</source>
      <translation>请询问买方货物是否将离开中国；如是，请告知其2025年第18号公告可能要求许可证。</translation>
    </message>
    <message>
      <source>Ask the buyer, in writing, what the goods are for and who uses them.</source>
      <translation>请以书面方式向买方询问货物的用途和使用者。</translation>
    </message>
    <message>
      <source>Ask the ministry at jingwaizixun@mofcom.gov.cn</source>
      <translation>致函 jingwaizixun@mofcom.gov.cn 向商务部咨询</translation>
    </message>
    <message>
      <source>Ask the supplier from which country the material counted as, and on what paper.</source>
      <translation>请询问供应商：该材料当时算作哪国原产，依据何种文件。</translation>
    </message>
    <message>
      <source>Ask the supplier from which country the material counts as, and on what paper.</source>
      <translation>请询问供应商：该材料算作哪国原产，依据何种文件。</translation>
    </message>
    <message>
      <source>At</source>
      <translation>时间</translation>
    </message>
    <message>
      <source>At least five years: certificates, contracts, invoices, books, letters</source>
      <translation>至少五年：证明文件、合同、发票、账册、函电</translation>
    </message>
    <message>
      <source>Belongs to</source>
      <translation>所属</translation>
    </message>
    <message>
      <source>Bengali</source>
      <translation>孟加拉文</translation>
    </message>
    <message>
      <source>Bopomofo</source>
      <translation>注音符号</translation>
    </message>
    <message>
      <source>Both ends lie in the European Union</source>
      <translation>两端均在欧洲联盟境内</translation>
    </message>
    <message>
      <source>Both families, 1:5 and 2:17. No least content was seen.</source>
      <translation>包括 1:5 和 2:17 两类。未见最低含量。</translation>
    </message>
    <message>
      <source>By whom</source>
      <translation>何人</translation>
    </message>
    <message>
      <source>Cantonese</source>
      <translation>粤语</translation>
    </message>
    <message>
      <source>Case by case</source>
      <translation>逐案审批</translation>
    </message>
    <message>
      <source>Case by case: advanced logic and memory chips</source>
      <translation>逐案审批：先进逻辑芯片和存储芯片</translation>
    </message>
    <message>
      <source>Case by case: artificial intelligence with potential military use</source>
      <translation>逐案审批：具有潜在军事用途的人工智能</translation>
    </message>
    <message>
      <source>Case by case: equipment, test equipment and materials for such chips</source>
      <translation>逐案审批：此类芯片的生产设备、测试设备和材料</translation>
    </message>
    <message>
      <source>Caught, and an application would be examined case by case</source>
      <translation>落入管制，申请将逐案审批</translation>
    </message>
    <message>
      <source>Caught, and an application would be refused in principle</source>
      <translation>落入管制，申请原则上不予许可</translation>
    </message>
    <message>
      <source>Caught, but for humanitarian relief: no licence, a report afterwards</source>
      <translation>落入管制，但用于人道主义救援：无需申请许可证，事后报告</translation>
    </message>
    <message>
      <source>Caught: an export licence of the ministry is needed before export</source>
      <translation>落入管制：出口前须取得商务部的出口许可证</translation>
    </message>
    <message>
      <source>Cells of high energy density, cathode and anode materials, their equipment and technology (3A001, 3B901, 3C901, 3C902, 3E901) need a licence when they leave China.</source>
      <translation>高能量密度电池、正极和负极材料及其设备和技术（3A001、3B901、3C901、3C902、3E901）从中国出口须取得许可证。</translation>
    </message>
    <message>
      <source>Certificates of end user and end use, contracts, invoices, books and letters are kept for at least five years.</source>
      <translation>最终用户和最终用途证明文件、合同、发票、账册、函电等至少保存五年。</translation>
    </message>
    <message>
      <source>Changed at</source>
      <translation>更改时间</translation>
    </message>
    <message>
      <source>Check that the customs declaration names the final destination.</source>
      <translation>请核对报关单是否写明最终目的地。</translation>
    </message>
    <message>
      <source>Check the goods against the rest of the law for goods leaving China.</source>
      <translation>请对照适用于离开中国的货物的其余法律核查货物。</translation>
    </message>
    <message>
      <source>Check whether the buyer is to send the goods abroad; if so, the law for goods leaving China has to be looked at.</source>
      <translation>请核查买方是否将把货物运往境外；如是，须查看针对离开中国的货物的法律。</translation>
    </message>
    <message>
      <source>Check whether the goods needed a licence of No. 18 of 2025 to leave China, and what importer and end user undertook for it.</source>
      <translation>核对货物离开中国当时是否须有2025年第18号公告的许可证，以及进口商和最终用户为此作了哪些承诺。</translation>
    </message>
    <message>
      <source>China's, and the earlier day if in doubt.</source>
      <translation>按中国的；有疑问时取较早之日。</translation>
    </message>
    <message>
      <source>China: export of rare-earth items from abroad, MOFCOM Announcement No. 61 of 2025</source>
      <translation>中国：境外稀土物项的出口（商务部公告2025年第61号）</translation>
    </message>
    <message>
      <source>Chinese and English, with each sale, five years.</source>
      <translation>中英文，每次销售一份，保存五年。</translation>
    </message>
    <message>
      <source>Chinese dual-use goods for a party on the control list</source>
      <translation>向管控名单上的相关方提供中国两用物项</translation>
    </message>
    <message>
      <source>Chinese goods for a military user or use in Japan</source>
      <translation>中国货物用于日本军事用户或军事用途</translation>
    </message>
    <message>
      <source>Chinese goods for a military user or use in the United States</source>
      <translation>中国货物用于美国军事用户或军事用途</translation>
    </message>
    <message>
      <source>Chinese goods may carry undertakings of their own</source>
      <translation>中国货物可能附有自身的承诺</translation>
    </message>
    <message>
      <source>Chinese goods or material that left China</source>
      <translation>已离开中国的中国货物或材料</translation>
    </message>
    <message>
      <source>Chinese items or material built into goods made elsewhere</source>
      <translation>装入他国制造货物中的中国物项或材料</translation>
    </message>
    <message>
      <source>Chinese material has to be in the item too. The English of one translation can be taken that way.</source>
      <translation>物项中还须有中国材料。某一英译文可作此理解。</translation>
    </message>
    <message>
      <source>Chinese name</source>
      <translation>中文名称</translation>
    </message>
    <message>
      <source>Chinese name after the order's title; notice not opened.</source>
      <translation>中文名称依命令标题；未查阅公告原文。</translation>
    </message>
    <message>
      <source>Chinese title</source>
      <translation>中文标题</translation>
    </message>
    <message>
      <source>Chinese-origin material that counts is present</source>
      <translation>含有应计入的原产于中国的材料</translation>
    </message>
    <message>
      <source>Class of the item</source>
      <translation>物项类别</translation>
    </message>
    <message>
      <source>Column</source>
      <translation>列</translation>
    </message>
    <message>
      <source>Columns not taken</source>
      <translation>未采用的列</translation>
    </message>
    <message>
      <source>Compliance Notice from an exporter in China</source>
      <translation>中国境内出口经营者出具的《合规告知书》</translation>
    </message>
    <message>
      <source>Compliance Notice from an operator abroad</source>
      <translation>境外经营者出具的《合规告知书》</translation>
    </message>
    <message>
      <source>Compounds of the seven elements (fluoride, chloride, hydride, carbonate and others)</source>
      <translation>七种元素的化合物（氟化物、氯化物、氢化物、碳酸盐等）</translation>
    </message>
    <message>
      <source>Control of dual-use items for unmanned aircraft to the United States is made stricter; a summary reports examination case by case and no general licence. Its text was not opened, so that nothing is worked out from it.</source>
      <translation>加强无人机相关两用物项对美国的出口管制；据摘要，逐案审批且不发通用许可。原文未打开，因此不据以推算。</translation>
    </message>
    <message>
      <source>Controlled items leave China under licence; people abroad who breach it are answerable</source>
      <translation>管制物项离开中国须持许可证；境外违反者须承担责任</translation>
    </message>
    <message>
      <source>Country of origin of the item</source>
      <translation>物项原产国（地区）</translation>
    </message>
    <message>
      <source>Data file</source>
      <translation>数据文件</translation>
    </message>
    <message>
      <source>Day of the document</source>
      <translation>文件日期</translation>
    </message>
    <message>
      <source>Decree No. 834</source>
      <translation>国务院令第834号</translation>
    </message>
    <message>
      <source>Decree No. 834: information on supply chains that leaves China</source>
      <translation>第834号令：流出中国的供应链信息</translation>
    </message>
    <message>
      <source>Decree No. 835</source>
      <translation>国务院令第835号</translation>
    </message>
    <message>
      <source>Decree No. 835: countering improper foreign jurisdiction</source>
      <translation>第835号令：反制外国不当域外管辖</translation>
    </message>
    <message>
      <source>Devanagari</source>
      <translation>天城文</translation>
    </message>
    <message>
      <source>Diamond powders and crystals, wire saws, grinding wheels, plasma equipment for diamond growth and the technology (2C902, 2B005.b, 2E902) need a licence when they leave China.</source>
      <translation>金刚石微粉和晶体、线锯、砂轮、金刚石生长用等离子体设备及其技术（2C902、2B005.b、2E902）从中国出口须取得许可证。</translation>
    </message>
    <message>
      <source>Different</source>
      <translation>不是同一方</translation>
    </message>
    <message>
      <source>Do contracts, goods on their way and stock bought before the start fall under it?</source>
      <translation>施行之前的合同、在途货物和购入的库存是否适用？</translation>
    </message>
    <message>
      <source>Do returns, repairs, samples, goods carried by hand and goods going back to China fall under it?</source>
      <translation>退货、维修、样品、随身携带的货物以及返回中国的货物是否适用？</translation>
    </message>
    <message>
      <source>Document</source>
      <translation>凭证</translation>
    </message>
    <message>
      <source>Does Part II of Annex 1 reach parts, components and assemblies?</source>
      <translation>附件1第二部分是否及于零件、部件和组件？</translation>
    </message>
    <message>
      <source>Does Part II of Annex 1 take in parts, components and assemblies with a magnet or target inside?</source>
      <translation>附件1第二部分是否包括内含磁体或靶材的零件、部件和组件？</translation>
    </message>
    <message>
      <source>Does feedstock count that is no row of Part I but comes close: other oxides, compounds, magnet flake or powder, other alloys?</source>
      <translation>不属第一部分条目但与之相近的原料是否计入：其他氧化物、化合物、磁体甩片或粉末、其他合金？</translation>
    </message>
    <message>
      <source>Does feedstock count that is no row of Part I but passed through one, or holds one: fluoride for diffusion, flake with dysprosium?</source>
      <translation>不属第一部分条目但曾经过或含有条目的原料是否计入：扩散用氟化物、含镝甩片？</translation>
    </message>
    <message>
      <source>Does the bar on a listed parent reach a subsidiary held 50 % while the parent's listing is only suspended?</source>
      <translation>母公司的列入仅被暂停期间，对其持股 50 % 的子公司是否仍受限制？</translation>
    </message>
    <message>
      <source>Does the exemption for humanitarian relief hold where the receiver is military or listed, or the use barred?</source>
      <translation>接收方为军事用户或列入名单，或者用途受禁时，人道主义救援豁免是否仍成立？</translation>
    </message>
    <message>
      <source>Does the material bought count, or what is left of it in the item?</source>
      <translation>计入的是购入的材料，还是物项中留存的材料？</translation>
    </message>
    <message>
      <source>Dual-use items leave China under licence</source>
      <translation>两用物项离开中国须持许可证</translation>
    </message>
    <message>
      <source>Dual-use items may not be exported to military users in Japan, for military uses there, or for anything else that raises Japan's military strength. Whoever in any country passes items of Chinese origin on against this is answerable.</source>
      <translation>禁止向日本军事用户、军事用途以及一切有助于提升日本军事实力的其他用途出口两用物项。任何国家的组织和个人违反规定转移原产于中国的物项，均须承担责任。</translation>
    </message>
    <message>
      <source>Dual-use items may not be exported to military users in the United States, nor for military uses there. Whoever in any country passes items of Chinese origin on against this is answerable.</source>
      <translation>禁止向美国军事用户或军事用途出口两用物项。任何国家的组织和个人违反规定转移原产于中国的物项，均须承担责任。</translation>
    </message>
    <message>
      <source>Dual-use items of Chinese origin may not go to military users or uses in Japan</source>
      <translation>原产于中国的两用物项不得提供给日本军事用户或用于军事用途</translation>
    </message>
    <message>
      <source>Dual-use items of Chinese origin may not go to military users or uses in the United States</source>
      <translation>原产于中国的两用物项不得提供给美国军事用户或用于军事用途</translation>
    </message>
    <message>
      <source>Duty {key}</source>
      <translation>义务 {key}</translation>
    </message>
    <message>
      <source>Dysprosium metal</source>
      <translation>金属镝</translation>
    </message>
    <message>
      <source>Dysprosium oxide</source>
      <translation>氧化镝</translation>
    </message>
    <message>
      <source>Dysprosium target</source>
      <translation>镝靶</translation>
    </message>
    <message>
      <source>Dysprosium-iron alloy</source>
      <translation>镝铁合金</translation>
    </message>
    <message>
      <source>Each application is examined on its own where the goods serve to develop or make logic chips, at 14 nm and below, or memory chips of 256 layers or more. Both figures are themselves inside.</source>
      <translation>货物用于研发、生产14纳米及以下逻辑芯片或256层及以上存储芯片的，逐案审批。两个数值本身均包括在内。</translation>
    </message>
    <message>
      <source>Ended</source>
      <translation>已失效</translation>
    </message>
    <message>
      <source>Entries met</source>
      <translation>查到的条目</translation>
    </message>
    <message>
      <source>Entry</source>
      <translation>条目编号</translation>
    </message>
    <message>
      <source>Entry as it was</source>
      <translation>当时的条目</translation>
    </message>
    <message>
      <source>Equipment for mining, separating, smelting and magnet making (2B902), ores, flotation agents and extractants (1C914) need a licence when they leave China.</source>
      <translation>采矿、分离、冶炼和磁材制造设备（2B902）以及矿物、浮选剂和萃取剂（1C914）从中国出口须取得许可证。</translation>
    </message>
    <message>
      <source>Ethiopic</source>
      <translation>埃塞俄比亚文</translation>
    </message>
    <message>
      <source>Every tier that physically holds the magnet is an item of its own.</source>
      <translation>凡实际含有磁体的每一级均各为物项。</translation>
    </message>
    <message>
      <source>Exempt, report</source>
      <translation>豁免（须报告）</translation>
    </message>
    <message>
      <source>Exempt, with a report afterwards</source>
      <translation>豁免，事后报告</translation>
    </message>
    <message>
      <source>Exempt: humanitarian relief</source>
      <translation>豁免：人道主义救援</translation>
    </message>
    <message>
      <source>Export Control Law</source>
      <translation>《出口管制法》</translation>
    </message>
    <message>
      <source>Export Control Law: the law beneath these</source>
      <translation>《出口管制法》：上述规定所依据的法律</translation>
    </message>
    <message>
      <source>Exporter and importer stop and report a change of end user or use</source>
      <translation>最终用户或用途改变时，出口商与进口商均须停止并报告</translation>
    </message>
    <message>
      <source>Exporter and importer who find that end user or end use have changed, or that papers are not true, stop and report it to the ministry. The duty is the importer’s too.</source>
      <translation>出口商和进口商发现最终用户或最终用途改变，或文件不实的，应当停止并向商务主管部门报告。进口商同样负有此项义务。</translation>
    </message>
    <message>
      <source>Fact</source>
      <translation>事实</translation>
    </message>
    <message>
      <source>Fact {key}</source>
      <translation>事实 {key}</translation>
    </message>
    <message>
      <source>Facts that are stated do not go well together. The answer was worked out from the facts as they stand. Look at them again, and at the papers they come from.</source>
      <translation>所述事实互不相符。结论是按现有事实推算的。请重新查看这些事实及其来源文件。</translation>
    </message>
    <message>
      <source>Facts that do not fit together</source>
      <translation>互相矛盾的事实</translation>
    </message>
    <message>
      <source>Feedstock alloy. A magnet pressed and sintered from it is II-PM-1.</source>
      <translation>原料合金。由其压制烧结而成的磁体为 II-PM-1。</translation>
    </message>
    <message>
      <source>Feedstock that is not itself a row but comes close</source>
      <translation>本身并非条目但与之相近的原料</translation>
    </message>
    <message>
      <source>Ferrite, AlNiCo, SmFeN, Ce-Fe-B magnets</source>
      <translation>铁氧体、铝镍钴、钐铁氮、铈铁硼磁体</translation>
    </message>
    <message>
      <source>Fetch it again</source>
      <translation>请重新获取该文件</translation>
    </message>
    <message>
      <source>Fetch it again from its publisher</source>
      <translation>请从发布机构处重新获取</translation>
    </message>
    <message>
      <source>Figure in the document</source>
      <translation>文件中的数字</translation>
    </message>
    <message>
      <source>Figure when attached</source>
      <translation>附加时的数据</translation>
    </message>
    <message>
      <source>File in Chinese</source>
      <translation>以中文提交</translation>
    </message>
    <message>
      <source>File yourself, or through a Chinese enterprise, service body, chamber or association</source>
      <translation>自行提交，或委托中国境内的企业、中介服务机构、商会或协会</translation>
    </message>
    <message>
      <source>Final destination in the Chinese declaration</source>
      <translation>中国报关单上的最终目的国（地区）</translation>
    </message>
    <message>
      <source>Find out which notice lists who holds {party}; take counsel’s advice, in writing, on whether it reaches the party.</source>
      <translation>查明持有{party}的主体由哪份公告列名；就该公告是否及于该方，取得律师的书面意见。</translation>
    </message>
    <message>
      <source>Find out which notice lists {parties}, and judge which entry each is: whom the notice binds, and what it bars.</source>
      <translation>查明{parties}由哪份公告列名，并逐一判断是哪一条目：公告约束谁、禁止什么。</translation>
    </message>
    <message>
      <source>Find the licence and end-user certificate under which the material left China; read what was undertaken, and keep to it. If nothing is on file, ask the supplier.</source>
      <translation>请找出材料离开中国所依据的许可证和最终用户证明，阅读所作承诺并予以遵守。档案中没有的，请向供应商索取。</translation>
    </message>
    <message>
      <source>Five to ten times the turnover, or 500,000 to 3 million yuan, for not reporting</source>
      <translation>未按规定报告：违法经营额五至十倍，或五十万至三百万元</translation>
    </message>
    <message>
      <source>Five years by Order 792 (B), longer where a licence ends later. No. 61 itself asks for none.</source>
      <translation>按第792号令（B）为五年，许可证到期更晚的，保存至到期。第61号公告本身没有此项要求。</translation>
    </message>
    <message>
      <source>Fluorides and hydrides for grain-boundary diffusion are the usual case. Leaving China, they fall under No. 18. Whether they count is Q-8.</source>
      <translation>通常为晶界扩散用的氟化物和氢化物。离开中国时适用第18号公告。是否计入见 Q-8。</translation>
    </message>
    <message>
      <source>Format</source>
      <translation>格式</translation>
    </message>
    <message>
      <source>Four alloy families are in Part I, these are not. Leaving China, they fall under No. 18. Whether they count is Q-8.</source>
      <translation>第一部分列有四类合金，不包括这些。离开中国时适用第18号公告。是否计入见 Q-8。</translation>
    </message>
    <message>
      <source>From China, if any of separation, reduction and melting took place there.</source>
      <translation>分离、还原、熔炼任一环节在中国进行的，即为中国。</translation>
    </message>
    <message>
      <source>From China.</source>
      <translation>中国。</translation>
    </message>
    <message>
      <source>From where customs rules put its last substantial change.</source>
      <translation>按海关规则确定的最后实质性改变地。</translation>
    </message>
    <message>
      <source>GACC No. 123 of 2025: customs ask whether goods are controlled</source>
      <translation>海关总署2025年第123号公告：海关质疑货物是否受管制</translation>
    </message>
    <message>
      <source>Gadolinium metal</source>
      <translation>金属钆</translation>
    </message>
    <message>
      <source>Gadolinium target</source>
      <translation>钆靶</translation>
    </message>
    <message>
      <source>Gadolinium-cobalt alloy target</source>
      <translation>钆钴合金靶</translation>
    </message>
    <message>
      <source>Gadolinium-iron alloy target</source>
      <translation>钆铁合金靶</translation>
    </message>
    <message>
      <source>Gallium, germanium, antimony and superhard items to the United States are refused in principle, graphite items looked at more strictly. Suspended by No. 72 of 2025 until 27 November 2026. Whether the extension announced in September 2026 takes this suspension along was not found in any notice.</source>
      <translation>镓、锗、锑和超硬材料相关物项对美国出口原则上不予许可，对石墨物项从严审查。依2025年第72号公告暂停实施至2026年11月27日。2026年9月宣布的延长是否包括此项暂停，未在任何公告中查到。</translation>
    </message>
    <message>
      <source>Gathering information on industrial and supply chains against Chinese law is dealt with under the law. Law firms read questionnaires, audits and due diligence on suppliers that go out of China as exposed to it; how far it reaches is not defined. A questionnaire asks for what the licence and the goods need and no more.</source>
      <translation>违反中国法律收集产业链供应链信息的，依法处理。律师事务所认为，传出中国的供应商问卷、审核和尽职调查均可能涉及；其范围未作界定。问卷只问许可证和货物所需，不多问。</translation>
    </message>
    <message>
      <source>Georgian</source>
      <translation>格鲁吉亚文</translation>
    </message>
    <message>
      <source>Give a Compliance Notice to importer and end user</source>
      <translation>向进口商和最终用户出具《合规告知书》</translation>
    </message>
    <message>
      <source>Give a Compliance Notice to the next recipient</source>
      <translation>向下一接收方出具《合规告知书》</translation>
    </message>
    <message>
      <source>Give importer and end user a Compliance Notice with the goods.</source>
      <translation>随货向进口商和最终用户出具《合规告知书》。</translation>
    </message>
    <message>
      <source>Give importer and end user the Compliance Notice, if it did not go with the goods.</source>
      <translation>如未随货出具，向进口商和最终用户补交《合规告知书》。</translation>
    </message>
    <message>
      <source>Give the next recipient a Compliance Notice with the goods.</source>
      <translation>请随货物向下一接收方出具合规告知书。</translation>
    </message>
    <message>
      <source>Give the next recipient the Compliance Notice, if it did not go with the goods.</source>
      <translation>如未随货出具，向下一接收方补交《合规告知书》。</translation>
    </message>
    <message>
      <source>Goods leaving China are under other law</source>
      <translation>从中国出口的货物适用其他法律</translation>
    </message>
    <message>
      <source>Goods of Chinese origin on a row of Annex 1</source>
      <translation>原产于中国且列于附件1某行的货物</translation>
    </message>
    <message>
      <source>Goods of samarium, gadolinium, terbium, dysprosium, lutetium, scandium and yttrium (codes 1C902 to 1C908: metals, alloys, targets, magnets, oxides, compounds) need a licence when they leave China. A buyer abroad is bound by the end user's undertakings: no other use, no passing on without consent. Parts and machines with magnets fitted are generally outside it, by the ministry's answers. Licences granted in December 2025 for one year end in December 2026 (reported for three makers, B): a supplier is asked for number, last day and renewal.</source>
      <translation>钐、钆、铽、镝、镥、钪、钇物项（编码 1C902 至 1C908：金属、合金、靶材、磁体、氧化物、化合物）离开中国须有许可证。境外买方受最终用户承诺约束：不改变用途，未经同意不得转让。据商务部答复，装有磁体的部件和整机一般不在其内。2025年12月发放的一年期许可证于2026年12月到期（据报道涉及三家生产商，B）：应向供应商询问编号、截止日和续期情况。</translation>
    </message>
    <message>
      <source>Goods of samarium, gadolinium, terbium, dysprosium, lutetium, scandium and yttrium leave China only under a licence of No. 18 of 2025, whatever becomes of No. 61. It is asked of the ministry, and the goods go only with it in hand. Where the row of Annex 1 has no exact code there, or the goods are an assembly, or nobody has classified them, have their code settled. Whether it is asked for goods to Hong Kong, Macao and Taiwan has to be looked up.</source>
      <translation>钐、钆、铽、镝、镥、钪、钇的货物须凭2025年第18号公告的许可证方可离开中国，不论第61号公告如何。许可证向商务部申请，取得后货物方可发出。附件1该行在彼处没有确切编码、货物为组件、或无人归类的，请确定其编码；运往香港、澳门和台湾是否需要，须另行查询。</translation>
    </message>
    <message>
      <source>Goods that may be used for a barred purpose: what must the exporter have known?</source>
      <translation>可能用于受禁目的的货物：出口商须知情到何种程度？</translation>
    </message>
    <message>
      <source>Ground 3 applies from the day of publication, 9 October 2025.</source>
      <translation>情形三自公布之日即2025年10月9日起施行。</translation>
    </message>
    <message>
      <source>Ground {key}</source>
      <translation>情形 {key}</translation>
    </message>
    <message>
      <source>Grounds 1 and 2 apply from 1 December 2025. The suspension of 7 November 2025 came before that day.</source>
      <translation>情形一和情形二自2025年12月1日起施行。2025年11月7日的暂停先于该日。</translation>
    </message>
    <message>
      <source>Gujarati</source>
      <translation>古吉拉特文</translation>
    </message>
    <message>
      <source>Gurmukhi</source>
      <translation>果鲁穆奇文</translation>
    </message>
    <message>
      <source>Handed in at</source>
      <translation>提交时间</translation>
    </message>
    <message>
      <source>Hash</source>
      <translation>哈希值</translation>
    </message>
    <message>
      <source>Hash of the case</source>
      <translation>案情的哈希值</translation>
    </message>
    <message>
      <source>Hash of the entries</source>
      <translation>条目的哈希值</translation>
    </message>
    <message>
      <source>Hash of the law file</source>
      <translation>法规文件哈希值</translation>
    </message>
    <message>
      <source>Hash of the screening</source>
      <translation>筛查的哈希值</translation>
    </message>
    <message>
      <source>Hash of what compares names</source>
      <translation>名称比对程序的散列值</translation>
    </message>
    <message>
      <source>Have the code of the goods in No. 18 of 2025 settled; if they are listed, apply for its licence.</source>
      <translation>请查明货物在2025年第18号公告中的编码；如已列入，请申请该公告项下的许可证。</translation>
    </message>
    <message>
      <source>Have the code of the goods in No. 18 of 2025 settled; if they are listed, look for the licence under which they left.</source>
      <translation>确定货物在2025年第18号公告中的编码；如已列入，查找其离境时所凭的许可证。</translation>
    </message>
    <message>
      <source>Holmium, erbium, thulium, europium, ytterbium in any form</source>
      <translation>任何形态的钬、铒、铥、铕、镱</translation>
    </message>
    <message>
      <source>Hong Kong, Macao and Taiwan are destinations like any other, as elsewhere in the practice of dual-use licences (C).</source>
      <translation>香港、澳门和台湾与其他目的地无异，与两用物项许可的一般做法相同（C）。</translation>
    </message>
    <message>
      <source>Hong Kong, Macao and Taiwan are inside China for this rule, so goods sent to them are not reached.</source>
      <translation>就本规则而言，香港、澳门和台湾视为中国境内，因此发往这些地区的货物不受其约束。</translation>
    </message>
    <message>
      <source>How are 50 % counted: directly, through others, several holders together?</source>
      <translation>50 % 如何计算：直接、间接、多个持有人合并？</translation>
    </message>
    <message>
      <source>How deep does an assembly go: magnet, rotor, motor, drive, machine, vehicle?</source>
      <translation>组件追溯到哪一级：磁体、转子、电机、驱动器、机器、车辆？</translation>
    </message>
    <message>
      <source>How does material count that is blended or booked from Chinese and other lots?</source>
      <translation>与其他批次混用或按账册分摊的中国材料如何计入？</translation>
    </message>
    <message>
      <source>How is a holding of 50 % counted: several listed holders together and through others, or one holder directly?</source>
      <translation>50 % 持股如何计算：多个列入名单者合并并穿透计算，还是只看单一持有人直接持股？</translation>
    </message>
    <message>
      <source>How verdicts follow, {key}</source>
      <translation>结论如何得出，{key}</translation>
    </message>
    <message>
      <source>If No. 61 is in force, name the final destination in the customs declaration.</source>
      <translation>如第61号公告施行，请在报关单中写明最终目的地。</translation>
    </message>
    <message>
      <source>If No. 61 is in force: give importer and end user a Compliance Notice with the goods.</source>
      <translation>如第61号公告有效：随货向进口商和最终用户出具《合规告知书》。</translation>
    </message>
    <message>
      <source>If No. 61 is in force: give the next recipient a Compliance Notice with the goods.</source>
      <translation>如第61号公告有效：请随货物向下一接收方出具合规告知书。</translation>
    </message>
    <message>
      <source>If No. 61 is in force: report the exempt export to the ministry, with the undertaking.</source>
      <translation>如第61号公告有效：请向商务部报告豁免出口，并附承诺书。</translation>
    </message>
    <message>
      <source>If No. 61 was in force, check that the customs declaration names the final destination.</source>
      <translation>如第61号公告当时施行，请核对报关单是否写明最终目的地。</translation>
    </message>
    <message>
      <source>If No. 61 was in force: give importer and end user the Compliance Notice, if it did not go with the goods.</source>
      <translation>如第61号公告当时有效：如未随货出具，向进口商和最终用户补交《合规告知书》。</translation>
    </message>
    <message>
      <source>If No. 61 was in force: give the next recipient the Compliance Notice, if it did not go with the goods.</source>
      <translation>如第61号公告当时有效：如未随货出具，向下一接收方补交《合规告知书》。</translation>
    </message>
    <message>
      <source>If No. 61 was in force: report the exempt export to the ministry, with the undertaking.</source>
      <translation>如第61号公告当时有效：连同承诺书向商务部报告该项豁免出口。</translation>
    </message>
    <message>
      <source>If a licence turns out to be needed: keep the goods and apply, in Chinese. Two to four months and more are reported: count on {count_on} or later.</source>
      <translation>如确需许可证：请留住货物，并以中文申请。据报道需两至四个月甚至更长：请按 {count_on} 或更晚安排。</translation>
    </message>
    <message>
      <source>If the goods or their material turn out to be Chinese: check whether they needed a licence of No. 18 of 2025 to leave China, and what importer and end user undertook for it.</source>
      <translation>如货物或其材料查明原产于中国：请核查其离开中国时是否须有2025年第18号公告的许可证，以及进口商和最终用户为此作出了何种承诺。</translation>
    </message>
    <message>
      <source>If the goods or their material turn out to be Chinese: find the licence and end-user certificate under which they left China; read what was undertaken, and keep to it.</source>
      <translation>如货物或其材料查明原产于中国：请查找其离开中国所凭的许可证和最终用户证明，阅读所作的承诺并予以遵守。</translation>
    </message>
    <message>
      <source>If the goods or their material turn out to be Chinese: settle whether they need a licence of No. 18 of 2025 to leave China, and what importer and end user undertake for it.</source>
      <translation>如货物或其材料查明原产于中国：请确定其离开中国是否须有2025年第18号公告的许可证，以及进口商和最终用户为此作何承诺。</translation>
    </message>
    <message>
      <source>If the suspension lapses, do the value and technology grounds start at once, though they never ran?</source>
      <translation>若暂停期满，从未施行过的价值情形和技术情形是否立即施行？</translation>
    </message>
    <message>
      <source>In dispute: a Chinese law firm, a US one and a Japanese office count parts with such magnets, others describe magnets and targets alone. The reading part_ii_scope decides; see Q-1 and Q-2.</source>
      <translation>存在分歧：一家中国律所、一家美国律所和一家日本律所将含有此类磁体的零件计入，其他的只述及磁体和靶材。由解读 part_ii_scope 决定；见 Q-1 和 Q-2。</translation>
    </message>
    <message>
      <source>In force</source>
      <translation>施行中</translation>
    </message>
    <message>
      <source>In force from 10 April 2025, 12:01. What stopped are the measures, and with that the suspension of May, which had no printed end. No notice was seen that strikes the names from the list.</source>
      <translation>自2025年4月10日12时01分起施行。停止的是措施，五月未载明期限的暂停也随之终止。未见将这些名称移出名单的公告。</translation>
    </message>
    <message>
      <source>In force from 10 April 2025, 12:01. What stopped are the measures. No notice was seen that strikes the names from the list.</source>
      <translation>自2025年4月10日12时01分起施行。停止的是措施。未见将这些名称移出名单的公告。</translation>
    </message>
    <message>
      <source>In proportion, by the books.</source>
      <translation>按账册比例。</translation>
    </message>
    <message>
      <source>Inferred, not read: the reports name two targets and then "etc.". No. 18 has the row. Tick it against the official file.</source>
      <translation>系推断，并未读到：报道列举两种靶材后写“等”。第18号公告有此条目。请与官方文件核对。</translation>
    </message>
    <message>
      <source>Inferred, not read: the reports name two targets and then "etc.". No. 18 is taken to have the row. Tick it against the official file.</source>
      <translation>系推断，并未读到：报道列举两种靶材后写“等”。此处认为第18号公告有此条目。请与官方文件核对。</translation>
    </message>
    <message>
      <source>Is Chinese technology enough for the technology ground, or does it take Chinese material as well?</source>
      <translation>技术情形只需中国技术即可，还是还须有中国材料？</translation>
    </message>
    <message>
      <source>Is a movement between two members of a customs union an export?</source>
      <translation>关税同盟两个成员之间的流转是否为出口？</translation>
    </message>
    <message>
      <source>Is a party still on the list for Article II when a later notice stopped the measures of its listing, or when the end of their suspension has passed?</source>
      <translation>后来的公告停止了对某相关方的名单措施，或者其暂停期已届满时，就第二条而言该相关方是否仍在名单上？</translation>
    </message>
    <message>
      <source>Is humanitarian relief to a military or listed receiver exempt?</source>
      <translation>向军事或列入名单的接收方提供人道主义救援是否豁免？</translation>
    </message>
    <message>
      <source>Is magnet powder, or a block not yet magnetised, magnet material?</source>
      <translation>磁粉或未充磁的坯料是否为永磁材料？</translation>
    </message>
    <message>
      <source>Is the last printed day of the suspension inside it, and whose clock counts?</source>
      <translation>公告载明的暂停最后一日是否仍在暂停期内，以谁的时间为准？</translation>
    </message>
    <message>
      <source>Is the share taken over all rows or row by row, per piece or per shipment, and does a tier below the line end the chain?</source>
      <translation>比例是合计全部条目还是逐条计算，按件还是按批，低于门槛的一级是否使链条终止？</translation>
    </message>
    <message>
      <source>Is the share worked out on the Chinese material, or on the whole magnet or target?</source>
      <translation>比例是按中国材料计算，还是按整个磁体或靶材计算？</translation>
    </message>
    <message>
      <source>Issued by</source>
      <translation>签发人</translation>
    </message>
    <message>
      <source>It counts where Chinese material of the seven elements went through or sits in it, whatever form was bought.</source>
      <translation>只要七种元素的中国材料经过或存在于其中即计入，不论以何种形态购入。</translation>
    </message>
    <message>
      <source>It counts.</source>
      <translation>计入。</translation>
    </message>
    <message>
      <source>It does as long as the listing is not repealed.</source>
      <translation>只要列入未被撤销即受限制。</translation>
    </message>
    <message>
      <source>It does not while the listing rests.</source>
      <translation>列入暂停期间不受限制。</translation>
    </message>
    <message>
      <source>It does not: such a shipment is refused in principle.</source>
      <translation>不成立：此类出货原则上不予许可。</translation>
    </message>
    <message>
      <source>It does, whatever holds such a magnet or target.</source>
      <translation>及于任何内含此类磁体或靶材的物品。</translation>
    </message>
    <message>
      <source>It does.</source>
      <translation>在内。</translation>
    </message>
    <message>
      <source>It does: the exemption stands as an exception to the refusals, in the order of the articles.</source>
      <translation>成立：按条文顺序，豁免是不予许可的例外。</translation>
    </message>
    <message>
      <source>It holds what its author has put into it; firms that a listed party owns are not in it</source>
      <translation>其中只有编制者所填的内容；不含列入名单者所拥有的企业</translation>
    </message>
    <message>
      <source>It is in force on the export day, whatever becomes of No. 61 and whatever the share of value. Barred are: {bars}. Take advice.</source>
      <translation>该公告在出口日施行中，与第61号公告的状态和价值比例无关。禁止的是：{bars}。请征求意见。</translation>
    </message>
    <message>
      <source>It is no longer on it, or not while the measures rest.</source>
      <translation>不再在名单上，或者在措施停止期间不在名单上。</translation>
    </message>
    <message>
      <source>It is not.</source>
      <translation>不豁免。</translation>
    </message>
    <message>
      <source>It is still on the list: no notice was seen that strikes its name.</source>
      <translation>仍在名单上：未见将其名称移出名单的公告。</translation>
    </message>
    <message>
      <source>It is, as the note to No. 18 has it.</source>
      <translation>是，如第18号公告的注释。</translation>
    </message>
    <message>
      <source>It is, between two countries.</source>
      <translation>是，发生在两国之间。</translation>
    </message>
    <message>
      <source>It is.</source>
      <translation>豁免。</translation>
    </message>
    <message>
      <source>It stays in one market.</source>
      <translation>留在同一市场之内。</translation>
    </message>
    <message>
      <source>It stops at magnets and targets, as the answers on No. 18 would by analogy.</source>
      <translation>止于磁体和靶材，可类比关于第18号公告的答复。</translation>
    </message>
    <message>
      <source>It takes effect on {start}, after the export day.</source>
      <translation>该公告自{start}起生效，在出口日之后。</translation>
    </message>
    <message>
      <source>It takes in only items that came from China as they are.</source>
      <translation>只包括原样来自中国的物项。</translation>
    </message>
    <message>
      <source>Items and material of the seven rare earths of No. 18 leave China under its licence, with an end-user certificate: no other use, and no passing on without consent. That binds the buyer whatever No. 61 says. A buyer abroad asks the supplier for the licence and the certificate and keeps to what was undertaken. An exporter in China settles whether the goods need such a licence.</source>
      <translation>第18号公告所列七种稀土的物项和材料凭其许可证并附最终用户证明离开中国：不得改变用途，未经同意不得转让。无论第61号公告如何规定，买方均受其约束。境外买方向供应商索取许可证和证明并遵守承诺内容；中国出口商则确定货物是否须有许可证。</translation>
    </message>
    <message>
      <source>Items of tungsten, tellurium, bismuth, molybdenum and indium need a licence when they leave China. It matters here where such a metal is in the goods or goes with them.</source>
      <translation>钨、碲、铋、钼、铟的物项离开中国须持许可证。货物含有此类金属或与其一并发运时，与此有关。</translation>
    </message>
    <message>
      <source>Its measures were stopped from {start} by the {by}. No notice was seen that strikes the name from the list, and dual-use exports from China to the party still take an application.</source>
      <translation>{by}自{start}起停止其措施。未见将该名称移出名单的公告；从中国向该相关方出口两用物项仍须提出申请。</translation>
    </message>
    <message>
      <source>Its measures were suspended from {start}, as far as is known to {until}, and no later notice was seen: whether they run on the export day is unconfirmed. Look it up.</source>
      <translation>其措施自{start}暂停，据所知至{until}，此后未见公告：出口日是否施行未经确认。请查证。</translation>
    </message>
    <message>
      <source>Japanese</source>
      <translation>日语</translation>
    </message>
    <message>
      <source>Javanese</source>
      <translation>爪哇文</translation>
    </message>
    <message>
      <source>Judge whether the names are the same, and record who judged, when and why.</source>
      <translation>请判断名称是否为同一主体，并记录判断人、时间和理由。</translation>
    </message>
    <message>
      <source>Judged</source>
      <translation>已判断</translation>
    </message>
    <message>
      <source>Kannada</source>
      <translation>卡纳达文</translation>
    </message>
    <message>
      <source>Keep file and evidence for five years</source>
      <translation>将案卷和证据保存五年</translation>
    </message>
    <message>
      <source>Keep the goods and apply for a licence, in Chinese. Two to four months and more are reported: count on {count_on} or later.</source>
      <translation>请留住货物，并以中文申请许可证。据报道需两至四个月甚至更长：请按 {count_on} 或更晚安排。</translation>
    </message>
    <message>
      <source>Khmer</source>
      <translation>高棉文</translation>
    </message>
    <message>
      <source>Kind</source>
      <translation>种类</translation>
    </message>
    <message>
      <source>Known as public notes and the press report it.</source>
      <translation>内容来自公开笔记和媒体报道。</translation>
    </message>
    <message>
      <source>Known from a summary: the report itself was not opened, and the address is that of its publisher.</source>
      <translation>仅见摘要：未查阅报道原文，网址为其发布者的网址。</translation>
    </message>
    <message>
      <source>Korean</source>
      <translation>韩语</translation>
    </message>
    <message>
      <source>Lao</source>
      <translation>老挝文</translation>
    </message>
    <message>
      <source>Law file</source>
      <translation>法规文件</translation>
    </message>
    <message>
      <source>Licence needed</source>
      <translation>需许可证</translation>
    </message>
    <message>
      <source>Licences and their papers (Articles 15 to 18), a catch-all (Article 14), the watch list (Article 26), the control list (Articles 28 to 30), and in Article 49 the power to require people abroad to follow it, of which No. 61 is the first use.</source>
      <translation>许可证及其文件（第十五条至第十八条）、全面管制（第十四条）、关注名单（第二十六条）、管控名单（第二十八条至第三十条），以及第四十九条要求境外人员遵守的权力；第61号公告是其首次运用。</translation>
    </message>
    <message>
      <source>Line</source>
      <translation>明细行</translation>
    </message>
    <message>
      <source>List</source>
      <translation>名单</translation>
    </message>
    <message>
      <source>Listed items, and what needs a licence</source>
      <translation>所列物项及须取得许可的情形</translation>
    </message>
    <message>
      <source>Listed party {key}</source>
      <translation>列入名单的相关方 {key}</translation>
    </message>
    <message>
      <source>Lists</source>
      <translation>名单</translation>
    </message>
    <message>
      <source>Load Lodestone's own CSV, OpenSanctions targets.simple.csv, FollowTheMoney JSON lines, the US Consolidated Screening List, the EU's list (XML, CSV), the UN's (XML), OFAC's (XML, SDN.CSV) or the United Kingdom's (CSV)</source>
      <translation>请载入 Lodestone 自有格式的 CSV、OpenSanctions 的 targets.simple.csv、FollowTheMoney 的 JSON 行文件、美国综合筛查名单，或欧盟名单（XML、CSV）、联合国名单（XML）、OFAC 名单（XML、SDN.CSV）、英国名单（CSV）</translation>
    </message>
    <message>
      <source>Loaded at</source>
      <translation>载入时间</translation>
    </message>
    <message>
      <source>Lodestone's own CSV</source>
      <translation>Lodestone自有CSV</translation>
    </message>
    <message>
      <source>Look at the file there, or fetch it again</source>
      <translation>请查看文件的该处，或重新获取</translation>
    </message>
    <message>
      <source>Look for a notice on {notice} for the time after {until}, and record what was found; take counsel’s advice before anything is sent.</source>
      <translation>查找{until}之后有关{notice}的公告，并记录查到的内容；发货前征询律师意见。</translation>
    </message>
    <message>
      <source>Look for a notice on {notice} for the time after {until}, and record what was found; take counsel’s advice on what remains to be done.</source>
      <translation>查找{until}之后有关{notice}的公告并记录结果；就尚须办理的事项征求律师意见。</translation>
    </message>
    <message>
      <source>Look for a notice that extends No. 70 of 2025. Record what was found, or that none was, with day and address.</source>
      <translation>请查找延长2025年第70号公告的公告。请记录查到的内容或未查到，并注明日期和网址。</translation>
    </message>
    <message>
      <source>Look for the licence of No. 18 of 2025 under which the goods left; where there was none, take counsel’s advice, in writing.</source>
      <translation>查找货物离境时所凭的2025年第18号公告许可证；如没有，征求律师的书面意见。</translation>
    </message>
    <message>
      <source>Look up every party in the lists, under every name; a party that is not named yet is named first.</source>
      <translation>请以每个名称在名单中查找每一方；尚未写明的一方请先写明。</translation>
    </message>
    <message>
      <source>Look up whether No. 18 of 2025 asks for a licence for goods to this destination; if so, apply for it before anything is sent.</source>
      <translation>请查询2025年第18号公告对运往该目的地的货物是否要求许可证；如要求，请在发货前申请。</translation>
    </message>
    <message>
      <source>Look up whether No. 18 of 2025 asks for a licence for goods to this destination; if so, look for the licence under which they left.</source>
      <translation>请查询2025年第18号公告对运往该目的地的货物是否要求许可证；如要求，请查找货物离境所凭的许可证。</translation>
    </message>
    <message>
      <source>Look up whether No. 61 is in force</source>
      <translation>查明第61号公告是否有效</translation>
    </message>
    <message>
      <source>Look up {parties} in the lists, under every name, and record what was met.</source>
      <translation>请以每个名称在名单中查找{parties}，并记录查到的内容。</translation>
    </message>
    <message>
      <source>Lutetium metal</source>
      <translation>金属镥</translation>
    </message>
    <message>
      <source>Lutetium target</source>
      <translation>镥靶</translation>
    </message>
    <message>
      <source>Made at</source>
      <translation>生成时间</translation>
    </message>
    <message>
      <source>Made with Chinese technology</source>
      <translation>使用中国技术制造</translation>
    </message>
    <message>
      <source>Magnet grade {key}</source>
      <translation>磁体牌号 {key}</translation>
    </message>
    <message>
      <source>Magnetostrictive alloys of the Terfenol-D kind are taken to be here (C).</source>
      <translation>此处认为 Terfenol-D 类磁致伸缩合金属于本条目（C）。</translation>
    </message>
    <message>
      <source>Malayalam</source>
      <translation>马拉雅拉姆文</translation>
    </message>
    <message>
      <source>Mandarin</source>
      <translation>普通话</translation>
    </message>
    <message>
      <source>Mandarin and southern spelling</source>
      <translation>普通话和南方拼法</translation>
    </message>
    <message>
      <source>Material that is Chinese in part</source>
      <translation>部分来自中国的材料</translation>
    </message>
    <message>
      <source>Material whose origin is not known</source>
      <translation>原产地未知的材料</translation>
    </message>
    <message>
      <source>Material whose stated origin is a country other than China</source>
      <translation>所述原产地为中国以外国家（地区）的材料</translation>
    </message>
    <message>
      <source>May the share be rounded before it is held against 0.1 %?</source>
      <translation>比例与 0.1 % 比较之前可否四舍五入？</translation>
    </message>
    <message>
      <source>Measures against foreign jurisdiction that is held improper, with a list of malicious entities; first used on 15 May 2026. Notes of law firms alone were seen.</source>
      <translation>针对被认定为不当的外国域外管辖的措施，设恶意实体清单；2026年5月15日首次使用。仅见律师事务所的说明。</translation>
    </message>
    <message>
      <source>Metal of any purity and shape; none is told apart in the listings read.</source>
      <translation>任何纯度和形状的金属；所读清单未作区分。</translation>
    </message>
    <message>
      <source>Metals, alloys, targets, oxides and compounds of five further rare earths (1C909 to 1C913), magnets with holmium among them, need a licence when they leave China.</source>
      <translation>另外五种稀土的金属、合金、靶材、氧化物和化合物（1C909至1C913），包括含钬磁体，从中国出口须取得许可证。</translation>
    </message>
    <message>
      <source>Military use, or raising military potential</source>
      <translation>军事用途或提升军事潜力</translation>
    </message>
    <message>
      <source>Missing from every listing of Part I that was read; check against the official file.</source>
      <translation>所读的第一部分各清单均未列入；请与官方文件核对。</translation>
    </message>
    <message>
      <source>Mongolian</source>
      <translation>蒙古文</translation>
    </message>
    <message>
      <source>More than one material counts, or an assembly is valued</source>
      <translation>计入不止一种材料，或对组件估值</translation>
    </message>
    <message>
      <source>More than one verdict is possible with what is known</source>
      <translation>就已知事实而言，可能有不止一种结论</translation>
    </message>
    <message>
      <source>Myanmar</source>
      <translation>缅甸文</translation>
    </message>
    <message>
      <source>Name the final destination in the customs declaration.</source>
      <translation>请在报关单中写明最终目的地。</translation>
    </message>
    <message>
      <source>Named in press reports of the annex as an example.</source>
      <translation>新闻报道中作为附件示例提及。</translation>
    </message>
    <message>
      <source>Named in two stored summaries; the notice was not opened and may list others. The Chinese name is the firm's usual one, not read in the notice.</source>
      <translation>见于两份摘要；未查阅公告原文，其中可能另列他人。中文名称为该机构惯用名，并非见于公告。</translation>
    </message>
    <message>
      <source>Names</source>
      <translation>名称</translation>
    </message>
    <message>
      <source>Names one firm of the United States, after the title of the order; its text was not opened.</source>
      <translation>据命令标题，列名一家美国企业；原文未打开。</translation>
    </message>
    <message>
      <source>Names the Responsible Business Alliance, by two summaries; it may name others. Its templates for questions to suppliers are not to be used without advice.</source>
      <translation>据两份摘要，列名责任商业联盟；可能还列有其他实体。未经咨询，不要使用其供应商问卷模板。</translation>
    </message>
    <message>
      <source>NdFeB flake or powder holding Dy or Tb, not yet a magnet</source>
      <translation>含镝或铽的钕铁硼甩片或粉末，尚未成为磁体</translation>
    </message>
    <message>
      <source>NdFeB flake or powder that is not yet a magnet</source>
      <translation>尚未成为磁体的钕铁硼甩片或粉末</translation>
    </message>
    <message>
      <source>NdFeB magnet with no Dy and no Tb</source>
      <translation>不含镝、铽的钕铁硼磁体</translation>
    </message>
    <message>
      <source>NdFeB permanent-magnet material containing dysprosium</source>
      <translation>含镝的钕铁硼永磁材料</translation>
    </message>
    <message>
      <source>NdFeB permanent-magnet material containing terbium</source>
      <translation>含铽的钕铁硼永磁材料</translation>
    </message>
    <message>
      <source>Neither its page at the ministry nor its two annexes were opened: the wording is known through public copies and extractions, and Annex 1 through press listings.</source>
      <translation>商务部网站上的公告页面及两个附件均未打开过：文字来自公开副本和摘录，附件1来自媒体所列清单。</translation>
    </message>
    <message>
      <source>Neodymium, praseodymium, lanthanum, cerium in any form</source>
      <translation>任何形态的钕、镨、镧、铈</translation>
    </message>
    <message>
      <source>No licence is needed where the goods are for humanitarian relief, such as medical care in an emergency, an outbreak of disease, or a natural disaster.</source>
      <translation>货物用于紧急医疗、应对突发公共卫生事件、自然灾害救助等人道主义救援的，无需申请许可证。</translation>
    </message>
    <message>
      <source>No licence is needed; a report is due after export</source>
      <translation>无需申请许可证；出口后须报告</translation>
    </message>
    <message>
      <source>No notice that lists a party is recorded in the case, and the notices differ: those of 2025 bar exports of dual-use items from China, those from No. 11 of 2026 on also bind suppliers of any country, and some were stopped or suspended later. They do not depend on No. 61 or on a share of value. Have the parties named and looked up, and a person judge which entry each is, if any; take advice.</source>
      <translation>案情中未记录列入相关方的公告，而各公告内容不一：2025年的公告禁止从中国出口两用物项，2026年第11号起的公告还约束任何国家的供应商，有的后来停止或暂停。它们均与第61号公告和价值比例无关。请写明各相关方并查对名单，由人员判断其是否为某一条目、是哪一条目，并征求意见。</translation>
    </message>
    <message>
      <source>No page of the ministry was seen; it is known through a law firm.</source>
      <translation>未见商务部页面；内容来自一家律师事务所。</translation>
    </message>
    <message>
      <source>No party is new in it: a measure on Illumina, which No. 4 of 2025 had listed.</source>
      <translation>其中没有新列入者：这是对因美纳公司的措施，该公司已由2025年第4号公告列入。</translation>
    </message>
    <message>
      <source>No price was given for some material, so the reference range of the law file was used. It spans markets inside and outside China and is wide. Put in the price paid, with its document.</source>
      <translation>某些材料未给出价格，因此采用了法规文件的参考区间。该区间涵盖中国境内外市场，范围较宽。请填入实际支付的价格及其凭证。</translation>
    </message>
    <message>
      <source>No row of Part II was seen for them. Cerium magnets occur only in the technology that No. 62 describes.</source>
      <translation>未见第二部分有其条目。铈磁体只出现在第62号公告所述的技术中。</translation>
    </message>
    <message>
      <source>No row of Part II. Needs a certificate or an assay, since recycled feed can bring traces of dysprosium or terbium in.</source>
      <translation>不是第二部分的条目。须有证书或化验，因为回收原料可能带入微量的镝或铽。</translation>
    </message>
    <message>
      <source>No single document settles it; begin with {document}</source>
      <translation>没有一份文件能单独确定；先取得{document}</translation>
    </message>
    <message>
      <source>No. 1 of 2023, unreliable entities</source>
      <translation>不可靠实体清单2023年第1号公告</translation>
    </message>
    <message>
      <source>No. 1 of 2024, unreliable entities</source>
      <translation>不可靠实体清单2024年第1号公告</translation>
    </message>
    <message>
      <source>No. 1 of 2025</source>
      <translation>2025年第1号公告</translation>
    </message>
    <message>
      <source>No. 1 of 2025, unreliable entities</source>
      <translation>2025年第1号公告（不可靠实体）</translation>
    </message>
    <message>
      <source>No. 1 of 2026</source>
      <translation>2026年第1号公告</translation>
    </message>
    <message>
      <source>No. 1 of 2026 bars dual-use items from military users and uses in Japan, and from whatever raises its military strength, and makes people of any country answerable who pass items of Chinese origin on. Take advice where it is open who uses the goods, and for what. Whether it takes in Chinese material built into goods made elsewhere is an open question (Q-32): take advice on that too.</source>
      <translation>2026年第1号公告禁止两用物项出口给日本军事用户、用于军事用途或任何提升其军事实力的用途，任何国家和地区的组织和个人转让原产于中国的物项均须承担责任。由谁使用、用于何处未定的，请征求意见。装入他国制造货物中的中国材料是否在内，尚无定论（Q-32）：对此也请征求意见。</translation>
    </message>
    <message>
      <source>No. 1 of 2026: nothing of dual use to the military of Japan</source>
      <translation>2026年第1号：两用物项不得流向日本军方</translation>
    </message>
    <message>
      <source>No. 10 of 2025</source>
      <translation>2025年第10号公告</translation>
    </message>
    <message>
      <source>No. 10 of 2025, unreliable entities</source>
      <translation>2025年第10号公告（不可靠实体）</translation>
    </message>
    <message>
      <source>No. 10 of 2025: five other metals leaving China</source>
      <translation>2025年第10号公告：离开中国的其他五种金属</translation>
    </message>
    <message>
      <source>No. 11 of 2026</source>
      <translation>2026年第11号公告</translation>
    </message>
    <message>
      <source>No. 12 of 2026</source>
      <translation>2026年第12号公告</translation>
    </message>
    <message>
      <source>No. 123 of 2025 of the customs</source>
      <translation>海关总署2025年第123号公告</translation>
    </message>
    <message>
      <source>No. 13 of 2025</source>
      <translation>2025年第13号公告</translation>
    </message>
    <message>
      <source>No. 18 of 2025</source>
      <translation>2025年第18号公告</translation>
    </message>
    <message>
      <source>No. 18 of 2025 asks for a licence of its own</source>
      <translation>2025年第18号公告另需许可证</translation>
    </message>
    <message>
      <source>No. 18 of 2025: seven medium and heavy rare earths leaving China</source>
      <translation>2025年第18号：七种中重稀土从中国出口</translation>
    </message>
    <message>
      <source>No. 2 of 2024, unreliable entities</source>
      <translation>不可靠实体清单2024年第2号公告</translation>
    </message>
    <message>
      <source>No. 2 of 2025, unreliable entities</source>
      <translation>2025年第2号公告（不可靠实体）</translation>
    </message>
    <message>
      <source>No. 20 of 2026</source>
      <translation>2026年第20号公告</translation>
    </message>
    <message>
      <source>No. 21 of 2025</source>
      <translation>2025年第21号公告</translation>
    </message>
    <message>
      <source>No. 22 of 2025</source>
      <translation>2025年第22号公告</translation>
    </message>
    <message>
      <source>No. 23 of 2026</source>
      <translation>2026年第23号公告</translation>
    </message>
    <message>
      <source>No. 26 of 2026</source>
      <translation>2026年第26号公告</translation>
    </message>
    <message>
      <source>No. 26 of 2026: reporting of suspected breaches in strategic minerals</source>
      <translation>2026年第26号公告：战略矿产涉嫌违规行为的举报</translation>
    </message>
    <message>
      <source>No. 27 of 2026</source>
      <translation>2026年第27号公告</translation>
    </message>
    <message>
      <source>No. 28 of 2026</source>
      <translation>2026年第28号公告</translation>
    </message>
    <message>
      <source>No. 3 of 2025, unreliable entities</source>
      <translation>2025年第3号公告（不可靠实体）</translation>
    </message>
    <message>
      <source>No. 30 of 2026</source>
      <translation>2026年第30号公告</translation>
    </message>
    <message>
      <source>No. 34 of 2026</source>
      <translation>2026年第34号公告</translation>
    </message>
    <message>
      <source>No. 34 of 2026: dual-use items for unmanned aircraft to the United States</source>
      <translation>2026年第34号：对美国的无人机相关两用物项</translation>
    </message>
    <message>
      <source>No. 35 of 2025</source>
      <translation>2025年第35号公告</translation>
    </message>
    <message>
      <source>No. 4 of 2025, unreliable entities</source>
      <translation>2025年第4号公告（不可靠实体）</translation>
    </message>
    <message>
      <source>No. 46 of 2024</source>
      <translation>2024年第46号公告</translation>
    </message>
    <message>
      <source>No. 46 of 2024 (Article 1) and No. 1 of 2026 make people abroad answerable who transfer items of Chinese origin. Does that take in Chinese material built into goods made elsewhere?</source>
      <translation>2024年第46号公告（第一条）和2026年第1号公告规定境外转让原产于中国物项者须承担责任。装入他国制造货物中的中国材料是否在内？</translation>
    </message>
    <message>
      <source>No. 46 of 2024, Article 1: nothing of dual use to the military of the United States</source>
      <translation>2024年第46号第一条：两用物项不得流向美国军方</translation>
    </message>
    <message>
      <source>No. 46 of 2024, Article 2: five groups of materials to the United States</source>
      <translation>2024年第46号公告，第二条：对美国出口的五类材料</translation>
    </message>
    <message>
      <source>No. 5 of 2025, unreliable entities</source>
      <translation>2025年第5号公告（不可靠实体）</translation>
    </message>
    <message>
      <source>No. 51 of 2024</source>
      <translation>2024年第51号公告</translation>
    </message>
    <message>
      <source>No. 51 of 2025</source>
      <translation>2025年第51号公告</translation>
    </message>
    <message>
      <source>No. 55 of 2025</source>
      <translation>2025年第55号公告</translation>
    </message>
    <message>
      <source>No. 55 of 2025: superhard materials</source>
      <translation>2025年第55号：超硬材料</translation>
    </message>
    <message>
      <source>No. 56 of 2025</source>
      <translation>2025年第56号公告</translation>
    </message>
    <message>
      <source>No. 56 of 2025: rare-earth equipment, ores and reagents</source>
      <translation>2025年第56号：稀土设备、矿物和原辅料</translation>
    </message>
    <message>
      <source>No. 57 of 2025</source>
      <translation>2025年第57号公告</translation>
    </message>
    <message>
      <source>No. 57 of 2025: holmium, erbium, thulium, europium, ytterbium</source>
      <translation>2025年第57号：钬、铒、铥、铕、镱</translation>
    </message>
    <message>
      <source>No. 58 of 2025</source>
      <translation>2025年第58号公告</translation>
    </message>
    <message>
      <source>No. 58 of 2025: lithium batteries and graphite anodes</source>
      <translation>2025年第58号：锂电池和石墨负极材料</translation>
    </message>
    <message>
      <source>No. 6 of 2025, unreliable entities</source>
      <translation>2025年第6号公告（不可靠实体）</translation>
    </message>
    <message>
      <source>No. 61 of 2025</source>
      <translation>2025年第61号公告</translation>
    </message>
    <message>
      <source>No. 62 of 2025</source>
      <translation>2025年第62号公告</translation>
    </message>
    <message>
      <source>No. 62 of 2025: rare-earth technology leaving China</source>
      <translation>2025年第62号：稀土技术从中国出口</translation>
    </message>
    <message>
      <source>No. 7 of 2025, unreliable entities</source>
      <translation>2025年第7号公告（不可靠实体）</translation>
    </message>
    <message>
      <source>No. 70 of 2025</source>
      <translation>2025年第70号公告</translation>
    </message>
    <message>
      <source>No. 70 of 2025: suspends Nos. 55 to 58, 61 and 62</source>
      <translation>2025年第70号：暂停实施第55至58号、第61号和第62号公告</translation>
    </message>
    <message>
      <source>No. 72 of 2025</source>
      <translation>2025年第72号公告</translation>
    </message>
    <message>
      <source>No. 72 of 2025: suspends Article 2 of No. 46 of 2024</source>
      <translation>2025年第72号：暂停实施2024年第46号公告第二条</translation>
    </message>
    <message>
      <source>No. 8 of 2025, unreliable entities</source>
      <translation>2025年第8号公告（不可靠实体）</translation>
    </message>
    <message>
      <source>No. 9 of 2025, unreliable entities</source>
      <translation>2025年第9号公告（不可靠实体）</translation>
    </message>
    <message>
      <source>Nobody in China accepts a visit or site check by a foreign government without the ministry</source>
      <translation>未经商务主管部门允许，中国境内任何人不得接受外国政府的访问或现场核查</translation>
    </message>
    <message>
      <source>Not a Part I row, though Chinese dysprosium or terbium may be in it. No. 18 counts magnet powder as magnet material; whether this annex follows is Q-30, whether the feedstock counts is Q-8.</source>
      <translation>不是第一部分的条目，但其中可能含有中国的镝或铽。第18号公告将磁粉视为磁体材料；本附件是否如此见 Q-30，原料是否计入见 Q-8。</translation>
    </message>
    <message>
      <source>Not caught</source>
      <translation>未落入管制</translation>
    </message>
    <message>
      <source>Not from China.</source>
      <translation>非中国。</translation>
    </message>
    <message>
      <source>Not in the alloys read of No. 18, which name terbium with cobalt; so this row was not carried over from there.</source>
      <translation>不在所读第18号公告的合金之内，该公告列的是铽钴；因此本条目并非由其沿用。</translation>
    </message>
    <message>
      <source>Not in the annex; the FAQ on No. 18 leaves phosphors and calcined catalysts out as well.</source>
      <translation>不在附件之内；第18号公告的问答也不包括荧光粉和焙烧催化剂。</translation>
    </message>
    <message>
      <source>Not settled</source>
      <translation>尚未确定</translation>
    </message>
    <message>
      <source>Not started</source>
      <translation>尚未施行</translation>
    </message>
    <message>
      <source>Notes of law firms alone; the text was not opened.</source>
      <translation>仅见律师事务所说明；未查阅原文。</translation>
    </message>
    <message>
      <source>Nothing, until a notice is there.</source>
      <translation>在有公告之前没有效力。</translation>
    </message>
    <message>
      <source>Notice of a list, {key}</source>
      <translation>名单公告，{key}</translation>
    </message>
    <message>
      <source>Notice {key}</source>
      <translation>公告 {key}</translation>
    </message>
    <message>
      <source>Number</source>
      <translation>编号</translation>
    </message>
    <message>
      <source>Number of the entry</source>
      <translation>条目编号</translation>
    </message>
    <message>
      <source>Number of the memo</source>
      <translation>判定备忘录编号</translation>
    </message>
    <message>
      <source>Number of the row</source>
      <translation>行号</translation>
    </message>
    <message>
      <source>O-ring or shaft seal of rubber</source>
      <translation>橡胶O型圈或轴封</translation>
    </message>
    <message>
      <source>Of an assembly, what is set against its value: the Chinese material in it, or the whole magnet that has to do with China?</source>
      <translation>对组件而言，以何者与其价值相比：其中的中国材料，还是与中国有关的整个磁体？</translation>
    </message>
    <message>
      <source>On the export day its measures are suspended, from {start} to {until}. The name stays on the list; dual-use exports from China to the party still take an application.</source>
      <translation>其措施自{start}至{until}暂停，出口日处于暂停期内。名称仍在名单上；从中国向该相关方出口两用物项仍须提出申请。</translation>
    </message>
    <message>
      <source>On the export day its measures are suspended, from {start}, with no printed end. The name stays on the list; dual-use exports from China to the party still take an application.</source>
      <translation>其措施自{start}起暂停，公告未载明截止日，出口日处于暂停期内。名称仍在名单上；从中国向该相关方出口两用物项仍须提出申请。</translation>
    </message>
    <message>
      <source>On the material of Part I, which is closer to the words.</source>
      <translation>按第一部分材料，更贴近文本。</translation>
    </message>
    <message>
      <source>On the whole magnet.</source>
      <translation>按整个磁体。</translation>
    </message>
    <message>
      <source>Once it is known whether the goods are Chinese and of dual use, or hold anything Chinese: if so, take counsel’s advice, in writing, before anything is sent.</source>
      <translation>在查明货物是否原产于中国且属两用物项、或是否含有任何中国成分之后：如是，请在发货前取得律师书面意见。</translation>
    </message>
    <message>
      <source>Once it is known whether the goods are Chinese and of dual use, or hold anything Chinese: if so, take counsel’s advice, in writing, on what remains to be done.</source>
      <translation>在查明货物是否原产于中国且属两用物项、或是否含有任何中国成分之后：如是，请就尚须办理的事项取得律师书面意见。</translation>
    </message>
    <message>
      <source>One extraction in S21 limits this to items of Part I, another states it for exporters in China at large. Taken here for every listed item.</source>
      <translation>S21 的一份摘录将其限于第一部分物项，另一份则适用于中国的所有出口经营者。此处按所有所列物项处理。</translation>
    </message>
    <message>
      <source>One holder, directly.</source>
      <translation>单一持有人直接持股。</translation>
    </message>
    <message>
      <source>One listed holder has to hold half directly.</source>
      <translation>须由一个列入名单者直接持有一半。</translation>
    </message>
    <message>
      <source>One newspaper has the suspension begin on 10 November 2025; S50, S51, S54 and S11 have the 7th.</source>
      <translation>有一家报纸称暂停自2025年11月10日起；S50、S51、S54 和 S11 称自7日起。</translation>
    </message>
    <message>
      <source>One of three extractions in S21 adds the unreliable entity list. No other source names more than two lists, and this rule follows them; an unreliable entity gets a warning of its own.</source>
      <translation>S21 的三份摘录之一加入了不可靠实体清单。其他来源都只提到两个名单，本条从之；不可靠实体另有警示。</translation>
    </message>
    <message>
      <source>One press report only: warn as reported, never as listed.</source>
      <translation>仅有一篇媒体报道：按有报道提示，绝不作为已列入。</translation>
    </message>
    <message>
      <source>Only a finished magnet is.</source>
      <translation>只有成品磁体才是。</translation>
    </message>
    <message>
      <source>Only its form at purchase counts.</source>
      <translation>只看购入时的形态。</translation>
    </message>
    <message>
      <source>Only technology that No. 62 would license and that left China after 9 October 2025; not what is public, basic research, or needed for an ordinary patent application, which No. 62 leaves out.</source>
      <translation>仅指第62号公告要求许可且在2025年10月9日之后离开中国的技术；不包括第62号公告排除的已公开技术、基础科学研究和普通专利申请所必需的技术。</translation>
    </message>
    <message>
      <source>Only what was one of the thirteen rows when it was purchased counts; the listings of the annex name no more.</source>
      <translation>只有购入时属于十三个条目之一的才计入；附件未列更多。</translation>
    </message>
    <message>
      <source>Open</source>
      <translation>打开</translation>
    </message>
    <message>
      <source>Open facts</source>
      <translation>待查事实</translation>
    </message>
    <message>
      <source>Open question {key}</source>
      <translation>疑问 {key}</translation>
    </message>
    <message>
      <source>Opened at</source>
      <translation>开始时间</translation>
    </message>
    <message>
      <source>Opened by</source>
      <translation>开始人</translation>
    </message>
    <message>
      <source>Order 792</source>
      <translation>国务院令第792号</translation>
    </message>
    <message>
      <source>Order 792, Article 14: when to ask the ministry</source>
      <translation>第792号令第十四条：何时向主管部门咨询</translation>
    </message>
    <message>
      <source>Order 792, Article 15: single and general licences</source>
      <translation>第792号令第十五条：单项许可与通用许可</translation>
    </message>
    <message>
      <source>Order 792, Article 16: the application</source>
      <translation>第792号令第十六条：申请</translation>
    </message>
    <message>
      <source>Order 792, Article 17: how long a decision may take</source>
      <translation>第792号令第十七条：审查期限</translation>
    </message>
    <message>
      <source>Order 792, Article 18: after the licence</source>
      <translation>第792号令第十八条：取得许可之后</translation>
    </message>
    <message>
      <source>Order 792, Article 24: the certificate of end user and end use</source>
      <translation>第792号令第二十四条：最终用户和最终用途证明文件</translation>
    </message>
    <message>
      <source>Order 792, Article 25: stop and report</source>
      <translation>第792号令第二十五条：停止并报告</translation>
    </message>
    <message>
      <source>Order 792, Article 26: verification</source>
      <translation>第792号令第二十六条：核查</translation>
    </message>
    <message>
      <source>Order 792, Article 27: papers are kept</source>
      <translation>第792号令第二十七条：资料保存</translation>
    </message>
    <message>
      <source>Order 792, Article 38: visits and checks by foreign governments</source>
      <translation>第792号令第三十八条：外国政府的访问和核查</translation>
    </message>
    <message>
      <source>Order 792, Article 40: fines</source>
      <translation>第792号令第四十条：罚款</translation>
    </message>
    <message>
      <source>Order 792, Article 43: fine for a visit or check without permission</source>
      <translation>第792号令第四十三条：未经允许的访问或核查的罚款</translation>
    </message>
    <message>
      <source>Order 792: the Dual-use Regulations</source>
      <translation>第792号令：《两用物项出口管制条例》</translation>
    </message>
    <message>
      <source>Order No. 2 of 2026</source>
      <translation>2026年第2号令</translation>
    </message>
    <message>
      <source>Order No. 2 of 2026: countermeasures on the Responsible Business Alliance</source>
      <translation>2026年第2号令：对责任商业联盟的反制措施</translation>
    </message>
    <message>
      <source>Order No. 3 of 2026</source>
      <translation>2026年第3号令</translation>
    </message>
    <message>
      <source>Order No. 3 of 2026: countermeasures on Compliance Testing LLC</source>
      <translation>2026年第3号令：对 Compliance Testing LLC 的反制措施</translation>
    </message>
    <message>
      <source>Origin ground: a listed item of Chinese origin</source>
      <translation>原产地情形：原产于中国的所列物项</translation>
    </message>
    <message>
      <source>Oriya</source>
      <translation>奥里亚文</translation>
    </message>
    <message>
      <source>Other alloys of the seven elements (Sm-Fe, Gd-Mg, Sc-Al, Y-Al, Tb-Co ...)</source>
      <translation>七种元素的其他合金（钐铁、钆镁、钪铝、钇铝、铽钴等）</translation>
    </message>
    <message>
      <source>Outside</source>
      <translation>不适用</translation>
    </message>
    <message>
      <source>Over all rows, per piece, and no tier ends the chain.</source>
      <translation>合计全部条目，按件计算，任何一级都不终止链条。</translation>
    </message>
    <message>
      <source>Ownership decides, or is open</source>
      <translation>所有权决定结论，或待查</translation>
    </message>
    <message>
      <source>Oxides of Sm, Gd, Lu, Sc, Y</source>
      <translation>钐、钆、镥、钪、钇的氧化物</translation>
    </message>
    <message>
      <source>PVH stands in it with its Chinese name alone.</source>
      <translation>其中PVH仅载明中文名称。</translation>
    </message>
    <message>
      <source>Page 1, {key}</source>
      <translation>第1页，{key}</translation>
    </message>
    <message>
      <source>Page of the interview</source>
      <translation>问答页面</translation>
    </message>
    <message>
      <source>Part I names two oxides, of dysprosium and of terbium. Leaving China, these fall under No. 18. Whether they count is Q-8.</source>
      <translation>第一部分列有镝和铽两种氧化物。这些氧化物离开中国时适用第18号公告。是否计入见 Q-8。</translation>
    </message>
    <message>
      <source>Part II ends with the magnet material and the target.</source>
      <translation>第二部分止于永磁材料和靶材。</translation>
    </message>
    <message>
      <source>Part, component or assembly with such a magnet in it</source>
      <translation>含上述永磁材料的零件、部件、组件</translation>
    </message>
    <message>
      <source>Part, component or assembly with such a target in it</source>
      <translation>含靶材的零件、部件、组件</translation>
    </message>
    <message>
      <source>Parties, Look up</source>
      <translation>“相关方”页，查询</translation>
    </message>
    <message>
      <source>Party</source>
      <translation>相关方</translation>
    </message>
    <message>
      <source>Passing on such technology from China needs a licence</source>
      <translation>从中国转让此类技术须取得许可证</translation>
    </message>
    <message>
      <source>Phosphors, catalysts, polishing powder, optical glass, YAG and other crystals, yttria-stabilised zirconia</source>
      <translation>荧光粉、催化剂、抛光粉、光学玻璃、钇铝石榴石等晶体、钇稳定氧化锆</translation>
    </message>
    <message>
      <source>Practice may let them pass.</source>
      <translation>实践中或可不计。</translation>
    </message>
    <message>
      <source>Prepared by</source>
      <translation>编制人</translation>
    </message>
    <message>
      <source>Price of {key}</source>
      <translation>{key} 的价格</translation>
    </message>
    <message>
      <source>Product</source>
      <translation>产品</translation>
    </message>
    <message>
      <source>Program</source>
      <translation>程序</translation>
    </message>
    <message>
      <source>Provision {key}</source>
      <translation>条款 {key}</translation>
    </message>
    <message>
      <source>Quantity</source>
      <translation>数量</translation>
    </message>
    <message>
      <source>Question {key}</source>
      <translation>问题 {key}</translation>
    </message>
    <message>
      <source>Questions</source>
      <translation>问题</translation>
    </message>
    <message>
      <source>Rare earths in these goods were separated, made into metal or alloyed in China, while neither the goods nor their material is stated to be from China. Where material of several countries counts as from is open (Q-9): if one of these stages makes it Chinese, it counts as Chinese material under No. 61. Ask the supplier from where the material counts as, and on what paper, before you rely on the answer.</source>
      <translation>这些货物中的稀土在中国经过冶炼分离、制成金属或合金化，而货物及其材料均未声明为中国原产。经过多国的材料算作哪国原产尚无定论（Q-9）：若其中一道工序即足以使其成为中国原产，则在第61号公告下算作中国材料。在依赖此答案之前，请询问供应商该材料算作哪国原产，依据何种文件。</translation>
    </message>
    <message>
      <source>Read in three public copies; the page of the administration was not opened, and its Chinese title is not on record.</source>
      <translation>依据三份公开副本；未打开海关总署的页面，其中文标题未在案。</translation>
    </message>
    <message>
      <source>Read it before anything of Chinese origin for unmanned aircraft goes to the United States</source>
      <translation>任何中国原产的无人机相关物项运往美国之前，请先阅读该公告</translation>
    </message>
    <message>
      <source>Read the order where a party is the firm named; it is no ground of Article II</source>
      <translation>相关方为所列企业时，请阅读该命令；它不是第二条的拒绝理由</translation>
    </message>
    <message>
      <source>Read the order where a party or its questionnaire is of the body named; it is no ground of Article II</source>
      <translation>相关方或其问卷属于所列机构时，请阅读该命令；它不是第二条的拒绝理由</translation>
    </message>
    <message>
      <source>Read {notice} and what stopped its measures, with counsel, before anything is sent to {party}.</source>
      <translation>向{party}发货前，与律师一同阅读{notice}以及停止其措施的公告。</translation>
    </message>
    <message>
      <source>Read {notice} and what stopped its measures, with counsel, on what remains to be done.</source>
      <translation>与律师一起阅读{notice}及停止其措施的公告，确定尚须办理的事项。</translation>
    </message>
    <message>
      <source>Read {notice} and what suspended it, with counsel, before anything is sent to {party}.</source>
      <translation>向{party}发货前，与律师一同阅读{notice}以及暂停其措施的公告。</translation>
    </message>
    <message>
      <source>Read {notice} and what suspended it, with counsel, on what remains to be done.</source>
      <translation>与律师一起阅读{notice}及暂停其措施的公告，确定尚须办理的事项。</translation>
    </message>
    <message>
      <source>Read {notice} with counsel: it takes effect on {start}.</source>
      <translation>与律师一同阅读{notice}：该公告自{start}起生效。</translation>
    </message>
    <message>
      <source>Reading {key}</source>
      <translation>解读 {key}</translation>
    </message>
    <message>
      <source>Reason</source>
      <translation>理由</translation>
    </message>
    <message>
      <source>Recorded on</source>
      <translation>记录日期</translation>
    </message>
    <message>
      <source>Reference price of {key}</source>
      <translation>{key} 的参考价格</translation>
    </message>
    <message>
      <source>Refused in principle</source>
      <translation>原则上不予许可</translation>
    </message>
    <message>
      <source>Refused in principle: a military user</source>
      <translation>原则上不予许可：军事用户</translation>
    </message>
    <message>
      <source>Refused in principle: a party on the control or watch list</source>
      <translation>原则上不予许可：列入管控名单或关注名单的相关方</translation>
    </message>
    <message>
      <source>Refused in principle: held 50 % or more by a listed party</source>
      <translation>原则上不予许可：由列入名单者持股 50 % 及以上</translation>
    </message>
    <message>
      <source>Refused in principle: military use</source>
      <translation>原则上不予许可：军事用途</translation>
    </message>
    <message>
      <source>Refused in principle: terrorist purposes</source>
      <translation>原则上不予许可：恐怖主义目的</translation>
    </message>
    <message>
      <source>Refused in principle: weapons of mass destruction</source>
      <translation>原则上不予许可：大规模杀伤性武器</translation>
    </message>
    <message>
      <source>Report shipment, arrival, installation and use; a key change is a new application</source>
      <translation>报告发运、到货、安装和使用；关键要素改变须重新申请</translation>
    </message>
    <message>
      <source>Report the exempt export</source>
      <translation>报告豁免出口</translation>
    </message>
    <message>
      <source>Report the exempt export to the ministry, with the undertaking; keep proof of sending.</source>
      <translation>请向商务部报告豁免出口并附承诺书，保留发送凭证。</translation>
    </message>
    <message>
      <source>Report to the ministry within 10 working days after export</source>
      <translation>出口后10个工作日内向商务部报告</translation>
    </message>
    <message>
      <source>Report to the ministry within ten working days after export, by electronic mail to jingwaibaogao@mofcom.gov.cn, with the undertaking that the goods will not be used against China's national security and interests. Working days are Chinese ones here. Keep proof of sending.</source>
      <translation>出口后十个工作日内以电子邮件向商务部报告（jingwaibaogao@mofcom.gov.cn），并承诺货物不会用于损害中国国家安全和利益。此处工作日指中国工作日。请保留发送证明。</translation>
    </message>
    <message>
      <source>Rests on one law office that works an example with a target built into equipment. The reading part_ii_scope decides.</source>
      <translation>依据一家律所以装入设备的靶材所作的示例。由解读 part_ii_scope 决定。</translation>
    </message>
    <message>
      <source>Reviewed by</source>
      <translation>复核人</translation>
    </message>
    <message>
      <source>Role of who prepared it</source>
      <translation>编制人职务</translation>
    </message>
    <message>
      <source>Row by row, and a tier below the line ends it.</source>
      <translation>逐条计算，低于门槛的一级使链条终止。</translation>
    </message>
    <message>
      <source>Rows</source>
      <translation>行数</translation>
    </message>
    <message>
      <source>S10, S11 and S25 take parts, components and assemblies to be in Part II; S6, S7, S23 and S26 describe magnets and targets alone. The official file was not opened. The reading part_ii_scope keeps both.</source>
      <translation>S10、S11 和 S25 认为零件、部件和组件属于第二部分；S6、S7、S23 和 S26 只描述磁体和靶材。官方文件未能打开。解读 part_ii_scope 保留两种理解。</translation>
    </message>
    <message>
      <source>SDN.CSV has no other names but weak ones, and no addresses: those are in ALT.CSV and ADD.CSV, which are read where both are in the folder of SDN.CSV; OFAC's XML has them all. Ships and aircraft are kept, and meet as possible at most</source>
      <translation>SDN.CSV 除弱别名外不含其他名称，也不含地址：这些在 ALT.CSV 和 ADD.CSV 中，两个文件与 SDN.CSV 同在一个文件夹时一并读取；OFAC 的 XML 则全部包含。船舶和航空器予以保留，至多为可能命中</translation>
    </message>
    <message>
      <source>Samarium metal</source>
      <translation>金属钐</translation>
    </message>
    <message>
      <source>Samarium target</source>
      <translation>钐靶</translation>
    </message>
    <message>
      <source>Samarium-cobalt alloy</source>
      <translation>钐钴合金</translation>
    </message>
    <message>
      <source>Samarium-cobalt alloy target</source>
      <translation>钐钴合金靶</translation>
    </message>
    <message>
      <source>Samarium-cobalt permanent-magnet material</source>
      <translation>钐钴永磁材料</translation>
    </message>
    <message>
      <source>Samarium-iron alloy target</source>
      <translation>钐铁合金靶</translation>
    </message>
    <message>
      <source>Same</source>
      <translation>同一方</translation>
    </message>
    <message>
      <source>Save it as CSV in UTF-8 and load that</source>
      <translation>请另存为 UTF-8 编码的 CSV 后再载入</translation>
    </message>
    <message>
      <source>Saved at</source>
      <translation>保存时间</translation>
    </message>
    <message>
      <source>Scandium metal</source>
      <translation>金属钪</translation>
    </message>
    <message>
      <source>Scandium target</source>
      <translation>钪靶</translation>
    </message>
    <message>
      <source>See whether a party is on its list of malicious entities</source>
      <translation>查看相关方是否在其恶意实体清单上</translation>
    </message>
    <message>
      <source>Send the report by electronic mail to jingwaibaogao@mofcom.gov.cn</source>
      <translation>以电子邮件将报告发送至 jingwaibaogao@mofcom.gov.cn</translation>
    </message>
    <message>
      <source>Sets out how suspected breaches of the export control of strategic minerals are reported. Its text was seen in one copy.</source>
      <translation>规定如何举报涉嫌违反战略矿产出口管制的行为。其文本仅见于一份副本。</translation>
    </message>
    <message>
      <source>Settle from the papers which of the facts that contradict each other are right; the answer waits for it.</source>
      <translation>请依据文件查明相互矛盾的事实哪一项正确；答案须待此而定。</translation>
    </message>
    <message>
      <source>Settle from where the goods are exported; out of China they may not go to {party}, by {notice}.</source>
      <translation>查明货物自何处出口；依{notice}，不得自中国向{party}出口。</translation>
    </message>
    <message>
      <source>Settle from where the goods were exported; out of China they might not go to {party}, by {notice}.</source>
      <translation>确定货物从何处出口；依{notice}，从中国不得向{party}出口。</translation>
    </message>
    <message>
      <source>Settle from which country the exporter acts; if it is China, check the goods against the law for goods leaving it.</source>
      <translation>请查明出口经营者从哪个国家行事；如为中国，请对照针对离开中国的货物的法律核查货物。</translation>
    </message>
    <message>
      <source>Settle from which country the goods are exported; if it is China, apply for the licence of No. 18 of 2025 before anything is sent.</source>
      <translation>请查明货物从哪个国家出口；如为中国，请在发货前申请2025年第18号公告的许可证。</translation>
    </message>
    <message>
      <source>Settle from which country the goods were exported; if it is China, look for the licence of No. 18 of 2025 under which they left.</source>
      <translation>请查明货物从哪个国家出口；如为中国，请查找货物离境所凭的2025年第18号公告许可证。</translation>
    </message>
    <message>
      <source>Settle what of this is open: origin, user, use. Where Chinese goods go to the military, take counsel’s advice, in writing, before anything is sent.</source>
      <translation>请查明其中尚未确定者：原产地、使用者、用途。中国货物如供军方使用，发货前请取得律师的书面意见。</translation>
    </message>
    <message>
      <source>Settle what of this is open: origin, user, use. Where Chinese goods went to the military, take counsel’s advice, in writing, on what remains to be done.</source>
      <translation>请查明其中尚未确定者：原产地、使用者、用途。中国货物如已供军方使用，请就尚须办理的事项取得律师的书面意见。</translation>
    </message>
    <message>
      <source>Settle whether the goods are Chinese or hold anything Chinese; if so, take counsel’s advice, in writing, on {notice}.</source>
      <translation>查明货物是否原产于中国或含有中国成分；如是，就{notice}取得律师的书面意见。</translation>
    </message>
    <message>
      <source>Settle whether the goods need a licence of No. 18 of 2025 to leave China, and what importer and end user undertake for it.</source>
      <translation>确定货物离开中国是否须有2025年第18号公告的许可证，以及进口商和最终用户为此作何承诺。</translation>
    </message>
    <message>
      <source>Settle who uses the goods and for what. If it is the military, take counsel’s advice, in writing, before anything is sent.</source>
      <translation>请查明由谁使用货物、用于何处。如为军事用户或军事用途，请在发货前取得律师书面意见。</translation>
    </message>
    <message>
      <source>Settle who uses the goods and for what. If it is the military, take counsel’s advice, in writing, on what remains to be done.</source>
      <translation>请查明由谁使用货物、用于何处。如为军事用户或军事用途，请就尚须办理的事项取得律师书面意见。</translation>
    </message>
    <message>
      <source>Share from</source>
      <translation>比例下限</translation>
    </message>
    <message>
      <source>Share of value, by content</source>
      <translation>价值比例（按含量）</translation>
    </message>
    <message>
      <source>Share of value, by whole article</source>
      <translation>价值比例（按整件）</translation>
    </message>
    <message>
      <source>Share to</source>
      <translation>比例上限</translation>
    </message>
    <message>
      <source>Sheet</source>
      <translation>工作表</translation>
    </message>
    <message>
      <source>Shipment</source>
      <translation>出货</translation>
    </message>
    <message>
      <source>Ships and aircraft are kept, and meet as possible at most; firms that a listed party owns are not in it unless they are listed themselves</source>
      <translation>船舶和航空器予以保留，至多为可能命中；列入名单者所拥有的企业，除非自身列入，不在其中</translation>
    </message>
    <message>
      <source>Ships and aircraft are left out, as are firms that a listed party owns unless they are listed themselves; what the entry asks for stands in its notice alone</source>
      <translation>不含船舶和航空器，也不含列入名单者所拥有而自身未列入的企业；条目的具体要求仅见于其公告</translation>
    </message>
    <message>
      <source>Ships, aircraft and what else is no party are left out, as are firms that a listed party owns unless they are listed themselves; it does not say when a measure was suspended or stopped</source>
      <translation>不含船舶、航空器及其他非相关方，也不含列入名单者所拥有而自身未列入的企业；未说明措施何时暂停或停止</translation>
    </message>
    <message>
      <source>Ships, aircraft and what else is no party are left out, as is who has no topic of a list, such as a firm that a listed party owns; it does not say when a measure was suspended or stopped</source>
      <translation>船舶、航空器及其他非主体的条目未收录，没有名单主题的主体（例如列名方拥有的企业）也未收录；其中不说明措施何时暂停或停止</translation>
    </message>
    <message>
      <source>Sinhala</source>
      <translation>僧伽罗文</translation>
    </message>
    <message>
      <source>Six announcements of 9 October 2025 rest from 7 November 2025 until 10 November 2026. That this day is still inside, and that it ends by Beijing time, is a reading (Q-15).</source>
      <translation>2025年10月9日的六个公告自2025年11月7日起暂停实施至2026年11月10日。该日是否包括在内、是否以北京时间为准，属解读问题（Q-15）。</translation>
    </message>
    <message>
      <source>Size</source>
      <translation>大小</translation>
    </message>
    <message>
      <source>Some facts do not fit together</source>
      <translation>有些事实互相矛盾</translation>
    </message>
    <message>
      <source>Someone outside China who wants to export a listed item to anywhere but China first needs the dual-use export licence of the Ministry of Commerce, if the item meets one of three grounds: value, technology or origin. One ground is enough. Part I of the annex lists thirteen metals, alloys and oxides of samarium, gadolinium, terbium, dysprosium, lutetium, scandium and yttrium; Part II lists samarium-cobalt magnets, NdFeB magnets with terbium or dysprosium, and targets. Light rare earths, other compounds and other magnets are in neither part.</source>
      <translation>中国境外的组织和个人欲向中国以外的国家和地区出口所列物项，且该物项符合三种情形（价值、技术、原产地）之一的，出口前须取得商务部的两用物项出口许可证。符合一种情形即可。附件第一部分列有钐、钆、铽、镝、镥、钪、钇的十三种金属、合金和氧化物；第二部分列有钐钴永磁材料、含铽或含镝的钕铁硼永磁材料以及靶材。轻稀土、其他化合物和其他磁体不在任一部分之中。</translation>
    </message>
    <message>
      <source>Source {key}</source>
      <translation>来源 {key}</translation>
    </message>
    <message>
      <source>Standing</source>
      <translation>效力状态</translation>
    </message>
    <message>
      <source>Standing without the assumption of the case</source>
      <translation>不计案情假设时的状态</translation>
    </message>
    <message>
      <source>Start of the origin ground</source>
      <translation>原产地情形的施行日期</translation>
    </message>
    <message>
      <source>Start of the value and technology grounds</source>
      <translation>价值情形和技术情形的施行日期</translation>
    </message>
    <message>
      <source>State</source>
      <translation>状态</translation>
    </message>
    <message>
      <source>Supplier</source>
      <translation>供应商</translation>
    </message>
    <message>
      <source>Suspected breaches may be reported to the ministry</source>
      <translation>涉嫌违规行为可以向商务部举报</translation>
    </message>
    <message>
      <source>Suspended</source>
      <translation>暂停实施</translation>
    </message>
    <message>
      <source>Suspended by No. 72</source>
      <translation>依第72号公告暂停实施</translation>
    </message>
    <message>
      <source>Syriac</source>
      <translation>叙利亚文</translation>
    </message>
    <message>
      <source>Take advice before a questionnaire goes to a supplier in China</source>
      <translation>向中国供应商发问卷之前，请先咨询</translation>
    </message>
    <message>
      <source>Take counsel’s advice, in writing, on Article 1 of No. 46 and on what was undertaken to the supplier (No. 18 of 2025).</source>
      <translation>就第46号公告第一条以及对供应商所作的承诺（2025年第18号公告）征求律师的书面意见。</translation>
    </message>
    <message>
      <source>Take counsel’s advice, in writing, on Article 1 of No. 46 and on what was undertaken to the supplier (No. 18 of 2025). The hold stays until it is there.</source>
      <translation>请就第46号公告第一条以及对供应商所作的承诺（2025年第18号公告）取得律师的书面意见。在此之前货物继续暂停。</translation>
    </message>
    <message>
      <source>Take counsel’s advice, in writing, on Article 1 of No. 46.</source>
      <translation>就第46号公告第一条征求律师的书面意见。</translation>
    </message>
    <message>
      <source>Take counsel’s advice, in writing, on Article 1 of No. 46. The hold stays until it is there.</source>
      <translation>就第46号公告第一条征求律师的书面意见。意见到手前货物继续扣留。</translation>
    </message>
    <message>
      <source>Take counsel’s advice, in writing, on No. 1 of 2026 and on what was undertaken to the supplier (No. 18 of 2025).</source>
      <translation>就2026年第1号公告以及对供应商所作的承诺（2025年第18号公告）征求律师的书面意见。</translation>
    </message>
    <message>
      <source>Take counsel’s advice, in writing, on No. 1 of 2026 and on what was undertaken to the supplier (No. 18 of 2025). The hold stays until it is there.</source>
      <translation>请就2026年第1号公告以及对供应商所作的承诺（2025年第18号公告）取得律师的书面意见。在此之前货物继续暂停。</translation>
    </message>
    <message>
      <source>Take counsel’s advice, in writing, on No. 1 of 2026.</source>
      <translation>就2026年第1号公告征求律师的书面意见。</translation>
    </message>
    <message>
      <source>Take counsel’s advice, in writing, on No. 1 of 2026. The hold stays until it is there.</source>
      <translation>就2026年第1号公告征求律师的书面意见。意见到手前货物继续扣留。</translation>
    </message>
    <message>
      <source>Take counsel’s advice, in writing, on whether what is built in is passed on under Article 1 of No. 46 (Q-32), before anything is sent.</source>
      <translation>请在发货前就装入货物中的成分依第46号公告第一条是否属于转让（Q-32）取得律师书面意见。</translation>
    </message>
    <message>
      <source>Take counsel’s advice, in writing, on whether what is built in is passed on under No. 1 of 2026 (Q-32), before anything is sent.</source>
      <translation>请在发货前就装入货物中的成分依2026年第1号公告是否属于转让（Q-32）取得律师书面意见。</translation>
    </message>
    <message>
      <source>Take counsel’s advice, in writing, on whether what is built in was passed on under Article 1 of No. 46 (Q-32), and on what remains to be done.</source>
      <translation>请就装入货物中的成分依第46号公告第一条是否属于转让（Q-32）以及尚须办理的事项取得律师书面意见。</translation>
    </message>
    <message>
      <source>Take counsel’s advice, in writing, on whether what is built in was passed on under No. 1 of 2026 (Q-32), and on what remains to be done.</source>
      <translation>请就装入货物中的成分依2026年第1号公告是否属于转让（Q-32）以及尚须办理的事项取得律师书面意见。</translation>
    </message>
    <message>
      <source>Take counsel’s advice, in writing, on whether {notice} reaches {party}, of which listed parties hold 50 % or more.</source>
      <translation>列名主体持有{party}50%或以上股权：就{notice}是否及于该方，取得律师的书面意见。</translation>
    </message>
    <message>
      <source>Take counsel’s advice, in writing, on whether {notice} reaches {party}, of which {holder} holds 50 % or more.</source>
      <translation>请就{notice}是否及于由{holder}持有50%或以上股权的{party}取得律师书面意见。</translation>
    </message>
    <message>
      <source>Take counsel’s advice, in writing, on {notice}: it binds exporters in China.</source>
      <translation>就{notice}征求律师的书面意见：该公告约束中国出口商。</translation>
    </message>
    <message>
      <source>Take counsel’s advice, in writing, on {notice}: it binds exporters in China. The hold stays until it is there.</source>
      <translation>就{notice}取得律师的书面意见：该公告约束中国境内的出口经营者。在此之前维持扣留。</translation>
    </message>
    <message>
      <source>Take counsel’s advice, in writing, on {notice}: it binds suppliers of any country.</source>
      <translation>就{notice}征求律师的书面意见：该公告约束任何国家的供应商。</translation>
    </message>
    <message>
      <source>Take counsel’s advice, in writing, on {notice}: it binds suppliers of any country. The hold stays until it is there.</source>
      <translation>就{notice}取得律师的书面意见：该公告约束任何国家的供应商。在此之前维持扣留。</translation>
    </message>
    <message>
      <source>Take counsel’s advice, in writing: {notice} speaks to exporters in China; what was undertaken to the supplier may bind more widely.</source>
      <translation>取得律师的书面意见：{notice}针对中国境内的出口经营者；对供应商所作承诺的约束范围可能更广。</translation>
    </message>
    <message>
      <source>Taken with</source>
      <translation>随何者接收</translation>
    </message>
    <message>
      <source>Tamil</source>
      <translation>泰米尔文</translation>
    </message>
    <message>
      <source>Technology for mining, separating, making metal, making magnets and recycling, its carriers, and technology to set up, repair or improve such lines (1E902) needs a licence when it leaves China or is given to a foreigner inside or outside it. Technology that is public, that belongs to basic research, or that an ordinary patent application needs is left out (Article VI). It helps to say what Chinese technology means in the technology ground of No. 61 (Q-6).</source>
      <translation>开采、分离、金属制取、磁材制造和回收利用的技术及其载体，以及用于建立、维修或改进此类生产线的技术（1E902），从中国出口或在境内外提供给外国组织和个人须取得许可证。已公开的技术、基础科学研究中的技术或者普通专利申请所必需的技术除外（第六条）。这有助于说明第61号公告技术情形中的“中国技术”为何（Q-6）。</translation>
    </message>
    <message>
      <source>Technology from China in one of the five fields is enough.</source>
      <translation>五个领域之一使用了来自中国的技术即足够。</translation>
    </message>
    <message>
      <source>Technology ground: made abroad with Chinese rare-earth technology</source>
      <translation>技术情形：使用原产于中国的稀土技术在境外生产</translation>
    </message>
    <message>
      <source>Telugu</source>
      <translation>泰卢固文</translation>
    </message>
    <message>
      <source>Terbium metal</source>
      <translation>金属铽</translation>
    </message>
    <message>
      <source>Terbium oxide</source>
      <translation>氧化铽</translation>
    </message>
    <message>
      <source>Terbium target</source>
      <translation>铽靶</translation>
    </message>
    <message>
      <source>Terbium-cobalt alloy target</source>
      <translation>铽钴合金靶</translation>
    </message>
    <message>
      <source>Terbium-dysprosium-iron alloy</source>
      <translation>铽镝铁合金</translation>
    </message>
    <message>
      <source>Terbium-iron alloy</source>
      <translation>铽铁合金</translation>
    </message>
    <message>
      <source>Thaana</source>
      <translation>它拿文</translation>
    </message>
    <message>
      <source>Thai</source>
      <translation>泰文</translation>
    </message>
    <message>
      <source>That day is inside the suspension, which ends with it, by the clock of Beijing or later.</source>
      <translation>该日在暂停期内，暂停随该日结束，以北京时间或更晚的时间为准。</translation>
    </message>
    <message>
      <source>That day is outside the suspension and counts like the day after it. Two public tools count so.</source>
      <translation>该日不在暂停期内，与次日同样计算。两个公开工具如此计算。</translation>
    </message>
    <message>
      <source>The Chinese material alone counts. This is closer to the words, which speak of items of Part I; nobody was seen to print a formula for it.</source>
      <translation>只计中国材料。这更贴近文本，文本所说的是第一部分所列物项；未见有人公布计算公式。</translation>
    </message>
    <message>
      <source>The Chinese text of No. 70, or a notice that follows it</source>
      <translation>第70号公告中文文本或后续公告</translation>
    </message>
    <message>
      <source>The English text of S3 can be taken to ask for Chinese rare earths as well as Chinese technology. S5, S6, S9, S21 and S26 take the technology alone to be enough. The reading technology_nexus keeps both.</source>
      <translation>S3 的英文文本可理解为除中国技术外还要求有中国稀土。S5、S6、S9、S21 和 S26 认为仅有技术即足够。解读 technology_nexus 保留两种理解。</translation>
    </message>
    <message>
      <source>The United Kingdom withdrew this list on 28 January 2026 in favour of the UK sanctions list; ships are kept, and meet as possible at most</source>
      <translation>英国已于2026年1月28日撤销本名单，由英国制裁名单取代；船舶予以保留，至多为可能命中</translation>
    </message>
    <message>
      <source>The announcement reaches this movement</source>
      <translation>公告适用于此项流转</translation>
    </message>
    <message>
      <source>The application form comes with the identity of legal representative, principal managers and handler; a copy of the contract or other proof; a technical description or a test report; the certificate of end user and end use; and what else the ministry asks for. A general licence adds three statements: the compliance system, past licences and their use, channels and end users.</source>
      <translation>申请表须附：法定代表人、主要经营管理人及经办人的身份证明；合同、协议的副本或其他证明；技术说明或者检测报告；最终用户和最终用途证明文件；以及主管部门要求的其他文件。通用许可另附三项说明：内部管控制度、以往许可及其使用情况、渠道与最终用户。</translation>
    </message>
    <message>
      <source>The case does not say that this party or owner was looked up in the lists, on which day and in which of them. Look it up under every name it has, and state the lists with their days.</source>
      <translation>案情未说明该相关方或所有者是否、何日、在哪些名单中查询过。请按其所有名称查询，并写明名单及其日期。</translation>
    </message>
    <message>
      <source>The case names a row of Annex 1 that does not stand in it on the export day: it was added later, or taken out before. No. 61 does not see what is on such a row; other law may. Hold the export day against the notice that changed the annex.</source>
      <translation>案情所列的附件1某一行在出口日不在附件之中：系其后增列，或此前已删除。第61号公告不计该行所列内容；其他法律可能仍计。请将出口日与修改附件的公告对照。</translation>
    </message>
    <message>
      <source>The certificate is issued by the end user; the ministry may ask for one that the end user’s government issued or authenticated. The end user undertakes not to change the use and not to pass the items on without consent.</source>
      <translation>证明文件由最终用户出具；主管部门可要求由最终用户所在国政府出具或认证。最终用户承诺未经同意不改变用途、不转让。</translation>
    </message>
    <message>
      <source>The end day is worked out: one year from 10 November 2025, with no day in print. Counted like the two terms of 90 days before it, it would be 9 November 2026. No notice was seen after it.</source>
      <translation>届满日为推算：自2025年11月10日起一年，未载明日期。若按此前两次90天期限的算法，则为2026年11月9日。此后未见公告。</translation>
    </message>
    <message>
      <source>The end use says “{word}”</source>
      <translation>最终用途中写有“{word}”</translation>
    </message>
    <message>
      <source>The end use, or the name of the item, has a word that speaks of arms or armed forces, while the case says that no military use is meant. Ask what the goods are for, and correct the answer or the text.</source>
      <translation>最终用途或物项名称中有指武器或军队的词语，而案情称并非军事用途。请询问货物用途，并更正答复或文字。</translation>
    </message>
    <message>
      <source>The end user issues it and undertakes no other use and no passing on</source>
      <translation>由最终用户出具，承诺不改变用途、不转让</translation>
    </message>
    <message>
      <source>The exact share counts, 0.1 % or more.</source>
      <translation>以精确比例为准，0.1 %及以上。</translation>
    </message>
    <message>
      <source>The export day is the last of a suspension, or the day after</source>
      <translation>出口日期为暂停的最后一日或次日</translation>
    </message>
    <message>
      <source>The first tier alone; finished products are out.</source>
      <translation>仅第一级；成品不在内。</translation>
    </message>
    <message>
      <source>The full value of every outermost magnet or target with a Chinese nexus counts, as when its purchase price is carried to the next tier.</source>
      <translation>与中国有关联的每个最外层磁体或靶材按全部价值计算，如同将其购入价格带入上一级。</translation>
    </message>
    <message>
      <source>The goods leave China</source>
      <translation>货物离开中国</translation>
    </message>
    <message>
      <source>The grids of the Law and of the regulations were seen in extractions that differ; read the source before relying on an amount.</source>
      <translation>法律与条例的罚则仅见于彼此不一致的摘录；依据金额之前请阅读原文。</translation>
    </message>
    <message>
      <source>The higher of purchase and market price at export, outside China, VAT in.</source>
      <translation>出口时采购价与市场价中较高者，按中国境外价格，含增值税。</translation>
    </message>
    <message>
      <source>The importer is the end user</source>
      <translation>进口商即最终用户</translation>
    </message>
    <message>
      <source>The item is a listed one; if it meets one of the three grounds, it needs a licence of the ministry before export</source>
      <translation>属所列物项；符合三种情形之一的，出口前须取得商务部许可</translation>
    </message>
    <message>
      <source>The item is caught by its origin</source>
      <translation>物项因原产地落入管制</translation>
    </message>
    <message>
      <source>The item is caught by its value share</source>
      <translation>物项因价值比例落入管制</translation>
    </message>
    <message>
      <source>The item is caught by the technology it was made with</source>
      <translation>物项因所用技术落入管制</translation>
    </message>
    <message>
      <source>The item, an article in it or material of any kind in it is of Chinese origin</source>
      <translation>物项、其中的物品或任何材料原产于中国</translation>
    </message>
    <message>
      <source>The language of an application</source>
      <translation>申请所用语言</translation>
    </message>
    <message>
      <source>The law beneath the announcements: licences for controlled items, a catch-all where the exporter knows of a risk (Article 12), control lists (Article 18), liability of people outside China (Article 44), re-export and transit (Article 45).</source>
      <translation>各公告所依据的法律：管制物项的许可、出口经营者知悉风险时的全面管制（第十二条）、管控名单（第十八条）、境外人员的责任（第四十四条）、再出口和过境（第四十五条）。</translation>
    </message>
    <message>
      <source>The licence of No. 61 is not asked of an exporter who acts from China; the Export Control Law, the Dual-use Regulations and the announcements for goods leaving China, such as No. 18 of 2025 for goods of seven rare earths, reach that exporter. No. 61 has one rule for exporters in China besides the Compliance Notice: Article VII (R61-VII-1, confidence B) has the final destination named in the customs declaration, while it runs. What of these is worked out has a warning of its own; check the rest.</source>
      <translation>第61号公告不要求在中国境内的出口经营者持其许可证；对其适用的是《出口管制法》、《两用物项出口管制条例》以及针对离开中国的货物的公告（如针对七种稀土货物的2025年第18号公告）。除《合规告知书》外，第61号公告对境内出口经营者还有一项规定：第七条（R61-VII-1，可信度B）在其施行期间要求在报关单中填明最终目的地。其中已判定的各有单独的警示；其余请核查。</translation>
    </message>
    <message>
      <source>The list is no ground of refusal in Article II of No. 61. Its notices set bans of trade or investment of their own, which differ, and some were stopped or suspended later. Read the notice that names the party.</source>
      <translation>该清单不是第61号公告第二条的不予许可理由。其公告各自规定贸易或投资禁令，内容不一，有的后来停止或暂停。请阅读列明该相关方的公告。</translation>
    </message>
    <message>
      <source>The lowest that can be defended.</source>
      <translation>站得住脚的最低值。</translation>
    </message>
    <message>
      <source>The ministry decides within 45 working days of acceptance; identification, experts and site visits are not counted. For parties of the watch list the limit is not applied.</source>
      <translation>主管部门自受理之日起45个工作日内作出决定；鉴别、专家评审和实地核查的时间不计。对关注名单所列者不适用该期限。</translation>
    </message>
    <message>
      <source>The ministry verifies end users and end uses. An importer or end user who does not cooperate in time, so that they cannot be confirmed, may be put on the watch list.</source>
      <translation>主管部门核查最终用户和最终用途。进口商或最终用户未按期配合，致使无法核实的，可被列入关注名单。</translation>
    </message>
    <message>
      <source>The name of a party or an owner meets an entry of the lists, and nobody has judged whether it is the same. The answer was worked out from what the case states of that party. Have a person look at the entry and its notice, and keep the judgement with its reason.</source>
      <translation>相关方或所有者的名称与名单条目相符，尚无人判断是否为同一方。结果按案情对该方的陈述得出。请由人查看该条目及其公告，并保存判断及理由。</translation>
    </message>
    <message>
      <source>The name of the item says “{word}”</source>
      <translation>物项名称中写有“{word}”</translation>
    </message>
    <message>
      <source>The newest notice seen that lists parties. The highest announcement number seen since is 44, of 3 October 2026.</source>
      <translation>所见最新的列入相关方的公告。此后所见最大的公告编号为2026年10月3日的第44号。</translation>
    </message>
    <message>
      <source>The notice of a judged entry of the control list binds the exporter</source>
      <translation>经判定的管控名单条目，其公告约束该出口经营者</translation>
    </message>
    <message>
      <source>The official file of Annex 1</source>
      <translation>附件1官方文件</translation>
    </message>
    <message>
      <source>The official file of Annex 1 was not opened. The row was inferred from what No. 18 has or is taken to have, and from reports that break off after two examples. Look it up in the official file before you rely on it.</source>
      <translation>附件1的官方文件未能打开。此条目是根据第18号公告所列或推定所列的内容以及只举两例的报道推断的。依据它之前请在官方文件中查对。</translation>
    </message>
    <message>
      <source>The official file of Annex 2</source>
      <translation>附件2官方文件</translation>
    </message>
    <message>
      <source>The operator abroad may file alone, or have it done by an enterprise in China, by a body that offers such services, or by a chamber of commerce or an association. Whoever files for another is an independent legal entity.</source>
      <translation>境外经营者可自行申请，也可委托中国境内的企业、中介服务机构、商会或协会申请。代为申请者须为独立法人。</translation>
    </message>
    <message>
      <source>The origin ground starts on 9 October 2025</source>
      <translation>原产地情形自2025年10月9日起施行</translation>
    </message>
    <message>
      <source>The oxide alone, whatever its proportions; Tb4O7 is what is traded and what the factor is for.</source>
      <translation>仅指氧化物，不论比例；贸易中的是 Tb4O7，系数即针对它。</translation>
    </message>
    <message>
      <source>The oxide alone: the mixtures that No. 18 adds were not seen in this annex.</source>
      <translation>仅指氧化物：第18号公告所加的混合物未见于本附件。</translation>
    </message>
    <message>
      <source>The page of the ministry was not seen; it is known from the press.</source>
      <translation>未见商务部页面；内容来自媒体。</translation>
    </message>
    <message>
      <source>The papers of an application are in Chinese.</source>
      <translation>申请材料使用中文。</translation>
    </message>
    <message>
      <source>The price on the invoice.</source>
      <translation>发票价格。</translation>
    </message>
    <message>
      <source>The purchase invoice, price in China, VAT out.</source>
      <translation>采购发票价，按中国境内价格，不含增值税。</translation>
    </message>
    <message>
      <source>The refusal extends to subsidiaries, branches and the like of which a listed party holds 50 % or more. How holdings through others and of several listed holders are counted is not said; the reading ownership keeps both ways.</source>
      <translation>不予许可的范围及于列入名单者持股 50 % 及以上的子公司、分支机构等。间接持股以及多个列入名单者的持股如何计算，文本未作规定；解读 ownership 保留两种理解。</translation>
    </message>
    <message>
      <source>The report goes by electronic mail to jingwaibaogao@mofcom.gov.cn.</source>
      <translation>报告以电子邮件发送至 jingwaibaogao@mofcom.gov.cn。</translation>
    </message>
    <message>
      <source>The report on an exempt export</source>
      <translation>豁免出口的报告</translation>
    </message>
    <message>
      <source>The row of Annex 1 has a code in No. 18</source>
      <translation>附件1该行在第18号公告中有编码</translation>
    </message>
    <message>
      <source>The row of Annex 1 was inferred</source>
      <translation>附件1条目系推断</translation>
    </message>
    <message>
      <source>The same holds where the goods are for production equipment, test equipment or materials for chips of those processes, 14 nm and below or 256 layers or more.</source>
      <translation>货物用于上述制程（14纳米及以下或256层及以上）芯片的生产设备、测试设备或材料的，同样逐案审批。</translation>
    </message>
    <message>
      <source>The same holds where the goods are for research and development of artificial intelligence that could be put to military use.</source>
      <translation>货物用于研发具有潜在军事用途的人工智能的，同样逐案审批。</translation>
    </message>
    <message>
      <source>The seller in the contract.</source>
      <translation>合同中的卖方。</translation>
    </message>
    <message>
      <source>The six announcements rest until 10 November 2026</source>
      <translation>六个公告暂停实施至2026年11月10日</translation>
    </message>
    <message>
      <source>The subject of No. 57, not of this annex; a magnet with holmium is there too.</source>
      <translation>属于第57号公告，而非本附件；含钬的磁体也在该公告之内。</translation>
    </message>
    <message>
      <source>The suspension goes on.</source>
      <translation>暂停继续。</translation>
    </message>
    <message>
      <source>The text names arms or armed forces</source>
      <translation>文字中提及武器或军队</translation>
    </message>
    <message>
      <source>The text was not opened: nothing rests on more than that it is there.</source>
      <translation>未查阅原文：所依据的仅为其存在。</translation>
    </message>
    <message>
      <source>The text was not opened; it may list others.</source>
      <translation>未查阅原文；其中可能另列他人。</translation>
    </message>
    <message>
      <source>The text was not opened; title and day were seen in two lists.</source>
      <translation>未查阅原文；标题与日期见于两份目录。</translation>
    </message>
    <message>
      <source>The title follows the pattern of the other notices; it was not seen in print.</source>
      <translation>标题系按其他公告的格式拟写，未见原文。</translation>
    </message>
    <message>
      <source>The title speaks of three firms: two are listed, and Caplugs is warned of and not listed. A second notice of the day is UEL-2024-2.</source>
      <translation>标题提及三家企业：两家被列入，Caplugs仅受警示而未列入。同日另有一份公告UEL-2024-2。</translation>
    </message>
    <message>
      <source>The undertaking in the report</source>
      <translation>报告中的承诺</translation>
    </message>
    <message>
      <source>The value and technology grounds start on 1 December 2025 by their text</source>
      <translation>按公告文本，价值情形和技术情形自2025年12月1日起施行</translation>
    </message>
    <message>
      <source>There are single licences (one set of items, one end user, up to one year), general licences (several exports to one or more end users that they name, up to three years), and certificates by registration for defined cases. General licences of No. 18 were reported in December 2025 for some makers (JL MAG, Yunsheng, San Huan), one year, tied to named customers; they go to exporters in China and name the customers, so they do not cover what a buyer abroad sends on.</source>
      <translation>许可分为单项许可（一组物项、一个最终用户、至多一年）、通用许可（向其载明的一个或多个最终用户多次出口、至多三年），以及特定情形下的登记凭证。2025年12月有报道称部分厂商（金力永磁、韵升、三环）获得第18号公告下的通用许可，为期一年，限于载明的客户；许可发给中国境内的出口商并载明客户，因此不涵盖境外买方的再转让。</translation>
    </message>
    <message>
      <source>They are inside China for this rule.</source>
      <translation>就本规则而言在中国之内。</translation>
    </message>
    <message>
      <source>They are not: no least quantity is printed.</source>
      <translation>不是：未载明最低数量。</translation>
    </message>
    <message>
      <source>They are: a licence is needed.</source>
      <translation>属于：须取得许可证。</translation>
    </message>
    <message>
      <source>They go free, as on the simplified routes of the Regulations.</source>
      <translation>不受限制，如条例的简化途径。</translation>
    </message>
    <message>
      <source>They need a licence like any export, except back to China.</source>
      <translation>与任何出口一样须取得许可证，运回中国的除外。</translation>
    </message>
    <message>
      <source>They need a new notice with a new date.</source>
      <translation>须有载明新日期的新公告。</translation>
    </message>
    <message>
      <source>They start at once.</source>
      <translation>立即施行。</translation>
    </message>
    <message>
      <source>Those of the exporter's country.</source>
      <translation>按出口商所在国的。</translation>
    </message>
    <message>
      <source>Three public copies agree; the page of the administration itself was not opened.</source>
      <translation>三份公开副本一致；未打开海关总署自己的页面。</translation>
    </message>
    <message>
      <source>Tibetan</source>
      <translation>藏文</translation>
    </message>
    <message>
      <source>Tifinagh</source>
      <translation>提非纳文</translation>
    </message>
    <message>
      <source>Traded mostly with four fifths dysprosium (a trade habit, letter C); give the element factor of the lot.</source>
      <translation>贸易中多为五分之四的镝（贸易惯例，字母 C）；请给出该批次的元素系数。</translation>
    </message>
    <message>
      <source>Unconfirmed</source>
      <translation>未经确认</translation>
    </message>
    <message>
      <source>Undertake that the goods will not be used against China's national security and interests</source>
      <translation>承诺相关物项不用于危害中国国家安全和利益</translation>
    </message>
    <message>
      <source>Unsure</source>
      <translation>不确定</translation>
    </message>
    <message>
      <source>Until</source>
      <translation>至</translation>
    </message>
    <message>
      <source>Use the columns {columns}; of these only name is needed</source>
      <translation>请使用这些列：{columns}；其中只有 name 必不可少</translation>
    </message>
    <message>
      <source>Valid until</source>
      <translation>有效期至</translation>
    </message>
    <message>
      <source>Value</source>
      <translation>价值</translation>
    </message>
    <message>
      <source>Value ground: Chinese material worth 0.1 % or more of the item</source>
      <translation>价值情形：原产于中国的材料价值比例达到 0.1 % 及以上</translation>
    </message>
    <message>
      <source>Verdict</source>
      <translation>结论</translation>
    </message>
    <message>
      <source>Verdict {key}</source>
      <translation>结论 {key}</translation>
    </message>
    <message>
      <source>Version</source>
      <translation>版本</translation>
    </message>
    <message>
      <source>Version of the law file</source>
      <translation>法规文件版本</translation>
    </message>
    <message>
      <source>Wade-Giles</source>
      <translation>威妥玛拼音</translation>
    </message>
    <message>
      <source>Warning {key}</source>
      <translation>警示 {key}</translation>
    </message>
    <message>
      <source>Weapons of mass destruction or their delivery</source>
      <translation>大规模杀伤性武器或其运载工具</translation>
    </message>
    <message>
      <source>What does the statement of 28 September 2026 do while no notice is published?</source>
      <translation>在未公布公告之前，2026年9月28日的声明有何效力？</translation>
    </message>
    <message>
      <source>What form and language does the Compliance Notice take, how often, and how long is it kept?</source>
      <translation>《合规告知书》采用何种格式和语言、多久一次、保存多久？</translation>
    </message>
    <message>
      <source>What makes technology Chinese: people, equipment, a licence from before 2025, open literature, reverse engineering?</source>
      <translation>何为中国技术：人员、设备、2025年之前的技术许可、公开文献、逆向工程？</translation>
    </message>
    <message>
      <source>What may settle it: {document}</source>
      <translation>可能确定结果的文件：{document}</translation>
    </message>
    <message>
      <source>What stopped are the measures. No notice was seen that strikes the names from the list.</source>
      <translation>停止的是措施。未见将这些名称移出名单的公告。</translation>
    </message>
    <message>
      <source>What the exporter should have known is enough.</source>
      <translation>应知即足够。</translation>
    </message>
    <message>
      <source>What the item retains.</source>
      <translation>物项中留存的。</translation>
    </message>
    <message>
      <source>What this law file knows ends before the export day, and a change of standing lies between. Search the ministry's announcements for Nos. 61 and 70, and record notice, state, days and page as a status check of Article I (R61-I).</source>
      <translation>本法规文件所知截至出口日期之前，其间效力曾有变更。请在商务部公告中查找第61号和第70号，并将公告、状态、起止日期和网页记录为第一条（R61-I）的效力核查。</translation>
    </message>
    <message>
      <source>What to do first</source>
      <translation>首先要做的事</translation>
    </message>
    <message>
      <source>What to do first, {key}</source>
      <translation>首先要做的事，{key}</translation>
    </message>
    <message>
      <source>What was bought, losses included.</source>
      <translation>购入的，含损耗。</translation>
    </message>
    <message>
      <source>What was shipped or contracted before is left alone.</source>
      <translation>此前发运或签约的不受影响。</translation>
    </message>
    <message>
      <source>What would settle it: {document}</source>
      <translation>能确定结果的文件：{document}</translation>
    </message>
    <message>
      <source>Whatever is exported after the start does.</source>
      <translation>施行之后出口的一律适用。</translation>
    </message>
    <message>
      <source>Where and how to apply</source>
      <translation>申请途径与方式</translation>
    </message>
    <message>
      <source>Where customs doubt whether goods are controlled they send a notice of query. The exporter has seven working days for declaration, contract, a statement of performance, use and reasons, a test report and other papers; those in a foreign tongue are translated. The goods are not released meanwhile.</source>
      <translation>海关对货物是否受管制有疑问的，发出质疑通知书。出口商须在七个工作日内提交申报资料、合同、关于性能、用途和原因的情况说明、检测报告及其他文件；外文文件须附译文。其间货物不得出口。</translation>
    </message>
    <message>
      <source>Where does material come from that was mined, separated, reduced or melted in different countries, or recovered from scrap?</source>
      <translation>在不同国家开采、分离、还原或熔炼的材料，或从废料回收的材料，原产地为何？</translation>
    </message>
    <message>
      <source>Where does recycled material of unknown origin come from?</source>
      <translation>来源不明的回收材料原产地为何？</translation>
    </message>
    <message>
      <source>Where the report goes</source>
      <translation>报告送交何处</translation>
    </message>
    <message>
      <source>Whether an item is caught can be asked at jingwaizixun@mofcom.gov.cn.</source>
      <translation>物项是否落入管制，可致函 jingwaizixun@mofcom.gov.cn 咨询。</translation>
    </message>
    <message>
      <source>Which price, of which day and market, in which currency, with or without VAT, values the material?</source>
      <translation>材料按哪个价格估值：哪一天、哪个市场、哪种货币、是否含增值税？</translation>
    </message>
    <message>
      <source>Which value of the item is meant: ex works, free on board, transfer price or cost?</source>
      <translation>物项价值指哪一种：出厂价、离岸价、转让价还是成本？</translation>
    </message>
    <message>
      <source>Whichever catches counts: a share of 0.05 % or more rounds to 0.1 % and so meets it.</source>
      <translation>以能落入管制者为准：0.05 %及以上的比例四舍五入后为0.1 %，即达到该线。</translation>
    </message>
    <message>
      <source>Who and where: an exporter abroad, a destination other than China</source>
      <translation>主体与地域：境外出口经营者，目的地为中国以外</translation>
    </message>
    <message>
      <source>Who cannot tell whether goods are of dual use, or come under a control, may ask the Ministry of Commerce. The enquiry states performance indicators, main uses and the reasons why it cannot be determined. The same article is a catch-all.</source>
      <translation>无法确定货物是否为两用物项或是否受管制的，可向商务部咨询。咨询须说明性能指标、主要用途以及无法确定的原因。同一条款兼有兜底管控。</translation>
    </message>
    <message>
      <source>Who does not report as the regulations ask is fined five to ten times the unlawful turnover, or 500,000 to 3 million yuan. The Export Control Law, Article 34, has for export without a licence five to ten times the turnover where that is 500,000 yuan or more, else 500,000 to 5 million (B for the amounts, C for the whole grid).</source>
      <translation>未按条例规定报告的，处违法经营额五至十倍罚款，或五十万至三百万元罚款。《出口管制法》第三十四条规定，未经许可出口、违法经营额五十万元以上的，处违法经营额五至十倍罚款，否则处五十万至五百万元罚款（金额为B级，全部罚则为C级）。</translation>
    </message>
    <message>
      <source>Who exports when goods go straight from a maker to a customer of a third party: seller, owner, forwarder?</source>
      <translation>货物由制造商直接发给第三方的客户时，谁是出口商：卖方、货主、货代？</translation>
    </message>
    <message>
      <source>Who holds a general licence is known through the press alone; none was seen.</source>
      <translation>通用许可的持有人仅见于新闻报道；未见许可本身。</translation>
    </message>
    <message>
      <source>Who holds a licence reports shipment, arrival, installation and use as it says. A change of kind, destination, end user or use takes a new application; any other change is decided within 20 working days.</source>
      <translation>许可持有人须按许可报告发运、到货、安装和使用。种类、目的地、最终用户或用途改变的，须重新申请；其他变更在20个工作日内决定。</translation>
    </message>
    <message>
      <source>Who is a military user: police, coast guard, contractors with civil business, research institutes?</source>
      <translation>何为军事用户：警察、海警、有民用业务的承包商、研究机构？</translation>
    </message>
    <message>
      <source>Who lets a foreign government visit or check on site against Article 38 is fined up to 3 million yuan. The article is known from a summary; its text was not opened.</source>
      <translation>违反第三十八条接受外国政府访问或现场核查的，罚款最高三百万元。该条内容来自摘要，条文原文未打开。</translation>
    </message>
    <message>
      <source>Who may file</source>
      <translation>谁可提交申请</translation>
    </message>
    <message>
      <source>Whoever acts from outside China and exports to a country or region other than China is addressed. The text calls such a person a specific overseas export operator; no roster of names was seen, so anyone may be one (B). Goods that go to China are not reached. A sale inside one country is no export (C).</source>
      <translation>在中国境外行事并向中国以外国家或地区出口者为规制对象。原文称之为“境外特定出口经营者”；未见名录，因此任何人都可能是（B）。运往中国的货物不适用。一国境内的销售不是出口（C）。</translation>
    </message>
    <message>
      <source>Whoever exports a caught item or passes it on, inside one country too, gives the recipient a notice: what the item is, its Chinese share, whether it is controlled, what the recipient has to do. An exporter in China gives it to importer and end user. Annex 2, its pattern, was not seen.</source>
      <translation>出口或转让（包括在一国境内）落入管制物项者须向接收方出具告知书：物项是什么、中国成分比例、是否受管制、接收方须做什么。中国境内的出口经营者向进口商和最终用户出具。其样式附件2未见。</translation>
    </message>
    <message>
      <source>Whoever exports under the exemption reports to the ministry within ten working days after the export. Working days are counted here by the Chinese calendar, which the text does not say (Q-20).</source>
      <translation>依豁免出口的，须在出口后10个工作日内向商务部报告。此处按中国日历计算工作日，文本对此未作规定（Q-20）。</translation>
    </message>
    <message>
      <source>Whoever passes a caught item on gives a Compliance Notice to the next recipient</source>
      <translation>转移落入管制的物项者须向下一接收方出具《合规告知书》</translation>
    </message>
    <message>
      <source>Whoever supplies armed forces.</source>
      <translation>任何向军队供货者。</translation>
    </message>
    <message>
      <source>Whole announcement</source>
      <translation>公告全文</translation>
    </message>
    <message>
      <source>Whole law</source>
      <translation>全法</translation>
    </message>
    <message>
      <source>Whole order</source>
      <translation>命令全文</translation>
    </message>
    <message>
      <source>Whole regulation</source>
      <translation>全部条例</translation>
    </message>
    <message>
      <source>Whom to ask</source>
      <translation>向谁咨询</translation>
    </message>
    <message>
      <source>Whose working days count for the report?</source>
      <translation>报告期限按谁的工作日计算？</translation>
    </message>
    <message>
      <source>Why</source>
      <translation>原因</translation>
    </message>
    <message>
      <source>With counsel, read the order against the party ({notice}): it may bar dealings with it.</source>
      <translation>请与律师一同阅读针对该方的命令（{notice}）：其可能禁止与该方往来。</translation>
    </message>
    <message>
      <source>With counsel, read what the unreliable entity list has on {parties} ({notice}): what it bars, whom it binds, and what later notices changed.</source>
      <translation>请与律师一同阅读不可靠实体清单对{parties}的规定（{notice}）：禁止什么、约束谁，以及此后的公告作了哪些变更。</translation>
    </message>
    <message>
      <source>With the report goes an undertaking that the goods will not be put to any use that harms China's national security and interests. The articles print no form for it.</source>
      <translation>报告须附承诺，保证相关物项不用于危害中国国家安全和利益的用途。条文未附格式。</translation>
    </message>
    <message>
      <source>Word of an end use, {key}</source>
      <translation>最终用途用词，{key}</translation>
    </message>
    <message>
      <source>Working days</source>
      <translation>工作日</translation>
    </message>
    <message>
      <source>Yi</source>
      <translation>彝文</translation>
    </message>
    <message>
      <source>Yttrium metal</source>
      <translation>金属钇</translation>
    </message>
    <message>
      <source>Yttrium target</source>
      <translation>钇靶</translation>
    </message>
    <message>
      <source>a domestic transfer from {here} to {there}</source>
      <translation>境内转让却从{here}到{there}</translation>
    </message>
    <message>
      <source>a legal form, with which a firm may have the name: {forms}</source>
      <translation>带有法律形式，也可能是同名的企业：{forms}</translation>
    </message>
    <message>
      <source>a list of parties has no column {column}</source>
      <translation>相关方名单没有 {column} 列</translation>
    </message>
    <message>
      <source>a name has more than {most} characters</source>
      <translation>有名称超过 {most} 个字符</translation>
    </message>
    <message>
      <source>a person's answer whether {owner}, whose look-up met no entry, is listed</source>
      <translation>由人答复：查询未遇到任何条目的{owner}是否在名单上</translation>
    </message>
    <message>
      <source>a person's judgement of the entry that {owner} meets</source>
      <translation>由人对{owner}所遇到的条目作出判断</translation>
    </message>
    <message>
      <source>a register extract of {firm} naming its owners</source>
      <translation>列明{firm}所有者的登记摘录</translation>
    </message>
    <message>
      <source>a register extract of {firm} naming the holders of the remaining {percent} %</source>
      <translation>列明{firm}其余 {percent} % 由谁持有的登记摘录</translation>
    </message>
    <message>
      <source>a register extract of {firm} stating what {owner} holds</source>
      <translation>写明{owner}在{firm}持股多少的登记摘录</translation>
    </message>
    <message>
      <source>a search of the lists for {owner}, and a register extract naming its owners</source>
      <translation>在名单中检索{owner}，并取得列明其所有者的登记摘录</translation>
    </message>
    <message>
      <source>a search of the lists for {owner}, judged by a person</source>
      <translation>在名单中检索{owner}，并由人判断</translation>
    </message>
    <message>
      <source>address</source>
      <translation>网址</translation>
    </message>
    <message>
      <source>address, not counted</source>
      <translation>地址，不计入</translation>
    </message>
    <message>
      <source>adhesive tape or cloth</source>
      <translation>胶带或胶布</translation>
    </message>
    <message>
      <source>all of it counts</source>
      <translation>全部计入</translation>
    </message>
    <message>
      <source>alloy</source>
      <translation>合金</translation>
    </message>
    <message>
      <source>alloy/powder</source>
      <translation>合金或粉末</translation>
    </message>
    <message>
      <source>an entry has more than {most} names</source>
      <translation>一个条目的名称多于 {most} 个</translation>
    </message>
    <message>
      <source>an export that starts and ends in {country}</source>
      <translation>出口的起点和终点都在{country}</translation>
    </message>
    <message>
      <source>an owner that is not named</source>
      <translation>未具名的所有者</translation>
    </message>
    <message>
      <source>an owner without a name</source>
      <translation>无名称的所有者</translation>
    </message>
    <message>
      <source>announced alone</source>
      <translation>仅为宣布</translation>
    </message>
    <message>
      <source>another country: {left} and {right}</source>
      <translation>国家不同：{left}和{right}</translation>
    </message>
    <message>
      <source>another form of the word</source>
      <translation>同一词的另一形式</translation>
    </message>
    <message>
      <source>another name: {left} and {right}</source>
      <translation>名称不同：{left}和{right}</translation>
    </message>
    <message>
      <source>another number: {left} and {right}</source>
      <translation>编号不同：{left}和{right}</translation>
    </message>
    <message>
      <source>another place: {left} and {right}</source>
      <translation>地名不同：{left}和{right}</translation>
    </message>
    <message>
      <source>another script</source>
      <translation>另一种文字</translation>
    </message>
    <message>
      <source>another trade: {left} and {right}</source>
      <translation>行业不同：{left}和{right}</translation>
    </message>
    <message>
      <source>answer</source>
      <translation>答案</translation>
    </message>
    <message>
      <source>answer where it is open</source>
      <translation>未定时的答案</translation>
    </message>
    <message>
      <source>any</source>
      <translation>任何形态</translation>
    </message>
    <message>
      <source>anything else in {item}</source>
      <translation>{item}中的其余部分</translation>
    </message>
    <message>
      <source>as of</source>
      <translation>截至</translation>
    </message>
    <message>
      <source>ask first</source>
      <translation>先问后发</translation>
    </message>
    <message>
      <source>assumed</source>
      <translation>所作假定</translation>
    </message>
    <message>
      <source>basis</source>
      <translation>依据</translation>
    </message>
    <message>
      <source>both have {piece}</source>
      <translation>双方都有{piece}</translation>
    </message>
    <message>
      <source>both have {piece}, which names no one body</source>
      <translation>双方都有{piece}，但这不是某一机构的名称</translation>
    </message>
    <message>
      <source>cable end, lug, gland or sleeve</source>
      <translation>线缆端头、接线端子、格兰头或套管</translation>
    </message>
    <message>
      <source>cable or wire</source>
      <translation>电缆或电线</translation>
    </message>
    <message>
      <source>cable tie</source>
      <translation>扎带</translation>
    </message>
    <message>
      <source>cautious reading</source>
      <translation>从严解读</translation>
    </message>
    <message>
      <source>colour</source>
      <translation>颜色</translation>
    </message>
    <message>
      <source>compound</source>
      <translation>化合物</translation>
    </message>
    <message>
      <source>condition</source>
      <translation>条件</translation>
    </message>
    <message>
      <source>confidence</source>
      <translation>可信度</translation>
    </message>
    <message>
      <source>control and watch entries</source>
      <translation>管控名单和关注名单条目</translation>
    </message>
    <message>
      <source>control code</source>
      <translation>管制编码</translation>
    </message>
    <message>
      <source>country</source>
      <translation>国家（地区）</translation>
    </message>
    <message>
      <source>counts if</source>
      <translation>计入条件</translation>
    </message>
    <message>
      <source>currency</source>
      <translation>币种</translation>
    </message>
    <message>
      <source>current</source>
      <translation>现行</translation>
    </message>
    <message>
      <source>customs code</source>
      <translation>海关编码</translation>
    </message>
    <message>
      <source>damaged letters</source>
      <translation>字母损坏</translation>
    </message>
    <message>
      <source>dated</source>
      <translation>日期</translation>
    </message>
    <message>
      <source>deciding words</source>
      <translation>决定性文字</translation>
    </message>
    <message>
      <source>dictionary</source>
      <translation>词典</translation>
    </message>
    <message>
      <source>dual-use exports from China</source>
      <translation>自中国出口两用物项</translation>
    </message>
    <message>
      <source>due</source>
      <translation>期限</translation>
    </message>
    <message>
      <source>each is a known name of its own: parent, subsidiary or sister, not the same</source>
      <translation>各自都是已知名称：母公司、子公司或姊妹公司，不是同一家</translation>
    </message>
    <message>
      <source>each is the name of another known body</source>
      <translation>各自是不同的已知机构的名称</translation>
    </message>
    <message>
      <source>effect</source>
      <translation>效果</translation>
    </message>
    <message>
      <source>electrical steel sheet</source>
      <translation>电工钢片</translation>
    </message>
    <message>
      <source>element factor</source>
      <translation>元素系数</translation>
    </message>
    <message>
      <source>elements</source>
      <translation>元素</translation>
    </message>
    <message>
      <source>ended</source>
      <translation>已失效</translation>
    </message>
    <message>
      <source>entries of countermeasures</source>
      <translation>反制条目</translation>
    </message>
    <message>
      <source>entries of the unreliable entity list</source>
      <translation>不可靠实体清单条目</translation>
    </message>
    <message>
      <source>entry {number}</source>
      <translation>第 {number} 个条目</translation>
    </message>
    <message>
      <source>entry, work and residence of senior managers</source>
      <translation>高级管理人员入境、工作和居留</translation>
    </message>
    <message>
      <source>expected answer</source>
      <translation>预期答案</translation>
    </message>
    <message>
      <source>expected standing</source>
      <translation>预期效力状态</translation>
    </message>
    <message>
      <source>export of gene sequencers to China by Illumina</source>
      <translation>因美纳公司向中国出口基因测序仪</translation>
    </message>
    <message>
      <source>exportcontrol.mofcom.gov.cn</source>
      <translation>exportcontrol.mofcom.gov.cn</translation>
    </message>
    <message>
      <source>fine</source>
      <translation>罚款</translation>
    </message>
    <message>
      <source>first day</source>
      <translation>首日</translation>
    </message>
    <message>
      <source>fixed resistor</source>
      <translation>固定电阻</translation>
    </message>
    <message>
      <source>for one</source>
      <translation>每</translation>
    </message>
    <message>
      <source>form</source>
      <translation>形态</translation>
    </message>
    <message>
      <source>forms of one given name</source>
      <translation>同一名字的不同写法</translation>
    </message>
    <message>
      <source>forms of one surname</source>
      <translation>同一姓氏的不同写法</translation>
    </message>
    <message>
      <source>from a day on</source>
      <translation>自某日起的文本</translation>
    </message>
    <message>
      <source>from {first} on</source>
      <translation>自{first}起</translation>
    </message>
    <message>
      <source>from {first} until {last}</source>
      <translation>自{first}至{last}</translation>
    </message>
    <message>
      <source>functional material</source>
      <translation>功能材料</translation>
    </message>
    <message>
      <source>general word</source>
      <translation>通用词</translation>
    </message>
    <message>
      <source>general word, not counted</source>
      <translation>通用词，不计入</translation>
    </message>
    <message>
      <source>given facts</source>
      <translation>给定事实</translation>
    </message>
    <message>
      <source>grade {grade}</source>
      <translation>牌号 {grade}</translation>
    </message>
    <message>
      <source>hashes</source>
      <translation>哈希值</translation>
    </message>
    <message>
      <source>help</source>
      <translation>说明</translation>
    </message>
    <message>
      <source>holidays not known: those of that year are not on record</source>
      <translation>节假日未知：该年的节假日未在案</translation>
    </message>
    <message>
      <source>holidays of that year are not on record; weekends alone are left out</source>
      <translation>该年节假日未有记录；仅剔除周末</translation>
    </message>
    <message>
      <source>humanitarian relief and a barred use at once</source>
      <translation>同时填写了人道主义救援和被禁止的用途</translation>
    </message>
    <message>
      <source>id</source>
      <translation>编号</translation>
    </message>
    <message>
      <source>import and export with China</source>
      <translation>与中国有关的进出口活动</translation>
    </message>
    <message>
      <source>in force</source>
      <translation>施行中</translation>
    </message>
    <message>
      <source>in force from</source>
      <translation>施行自</translation>
    </message>
    <message>
      <source>in one name only</source>
      <translation>只见于一个名称</translation>
    </message>
    <message>
      <source>initial</source>
      <translation>首字母</translation>
    </message>
    <message>
      <source>initials</source>
      <translation>首字母</translation>
    </message>
    <message>
      <source>issued by</source>
      <translation>发布机关</translation>
    </message>
    <message>
      <source>issued on</source>
      <translation>发布日</translation>
    </message>
    <message>
      <source>it asks for a licence of its own</source>
      <translation>须另行取得许可证</translation>
    </message>
    <message>
      <source>it bars them</source>
      <translation>予以禁止</translation>
    </message>
    <message>
      <source>it is the name of a ship or an aircraft</source>
      <translation>这是船舶或航空器的名称</translation>
    </message>
    <message>
      <source>it is to be looked at</source>
      <translation>须留意</translation>
    </message>
    <message>
      <source>its bill holds {part}</source>
      <translation>其清单含 {part}</translation>
    </message>
    <message>
      <source>its bill holds {part}, which is not known</source>
      <translation>其清单含 {part}，而该件未知</translation>
    </message>
    <message>
      <source>its days</source>
      <translation>效力期间</translation>
    </message>
    <message>
      <source>jingwaibaogao@mofcom.gov.cn</source>
      <translation>jingwaibaogao@mofcom.gov.cn</translation>
    </message>
    <message>
      <source>kind</source>
      <translation>种类</translation>
    </message>
    <message>
      <source>known as one</source>
      <translation>已知为同一机构的名称</translation>
    </message>
    <message>
      <source>known as one, misspelt</source>
      <translation>已知名称，拼写有误</translation>
    </message>
    <message>
      <source>known name</source>
      <translation>已知名称</translation>
    </message>
    <message>
      <source>known to</source>
      <translation>所知截至</translation>
    </message>
    <message>
      <source>label</source>
      <translation>标签</translation>
    </message>
    <message>
      <source>last day</source>
      <translation>末日</translation>
    </message>
    <message>
      <source>last day inside</source>
      <translation>末日是否在内</translation>
    </message>
    <message>
      <source>left aside: {pieces}</source>
      <translation>不计入：{pieces}</translation>
    </message>
    <message>
      <source>legal form</source>
      <translation>法律形式</translation>
    </message>
    <message>
      <source>legal form, not counted</source>
      <translation>法律形式，不计入</translation>
    </message>
    <message>
      <source>line of a bill</source>
      <translation>物料清单行</translation>
    </message>
    <message>
      <source>line of a screening</source>
      <translation>筛查明细行</translation>
    </message>
    <message>
      <source>line of a shipment</source>
      <translation>出货明细行</translation>
    </message>
    <message>
      <source>line {number}</source>
      <translation>第 {number} 行</translation>
    </message>
    <message>
      <source>list</source>
      <translation>名单</translation>
    </message>
    <message>
      <source>list not known</source>
      <translation>名单不明</translation>
    </message>
    <message>
      <source>listed on</source>
      <translation>列入日期</translation>
    </message>
    <message>
      <source>listed parties hold 50 % of it or more: all of it counts</source>
      <translation>列入名单者持有其 50 % 或以上：全部计入</translation>
    </message>
    <message>
      <source>listed parties hold {least} to {most} % of it</source>
      <translation>列入名单者持有其 {least} 至 {most} %</translation>
    </message>
    <message>
      <source>listed parties hold {share} % of it: that part counts</source>
      <translation>列入名单者持有其 {share} %：该部分计入</translation>
    </message>
    <message>
      <source>lower end</source>
      <translation>下限</translation>
    </message>
    <message>
      <source>made with a rare earth as a rule: {says}</source>
      <translation>通常含稀土制成：{says}</translation>
    </message>
    <message>
      <source>magnet body; powder by analogy</source>
      <translation>磁体；粉末类推</translation>
    </message>
    <message>
      <source>material {number} ({row}) in {item}</source>
      <translation>{item}中的第{number}项材料（{row}）</translation>
    </message>
    <message>
      <source>material {number} in {item}</source>
      <translation>{item}中的第{number}项材料</translation>
    </message>
    <message>
      <source>measures stopped</source>
      <translation>措施已停止</translation>
    </message>
    <message>
      <source>measures to follow</source>
      <translation>措施另行公布</translation>
    </message>
    <message>
      <source>metal</source>
      <translation>金属</translation>
    </message>
    <message>
      <source>name</source>
      <translation>名称</translation>
    </message>
    <message>
      <source>narrow reading</source>
      <translation>从窄解读</translation>
    </message>
    <message>
      <source>new investment in China</source>
      <translation>在中国境内新增投资</translation>
    </message>
    <message>
      <source>no chip use, yet a chip process is given</source>
      <translation>没有芯片用途，却填写了芯片制程</translation>
    </message>
    <message>
      <source>no general licence, no registration</source>
      <translation>不适用通用许可，不适用登记方式</translation>
    </message>
    <message>
      <source>no listed party is stated behind it: nothing counts</source>
      <translation>其后未写明有列入名单者：不计入</translation>
    </message>
    <message>
      <source>no time limit for review</source>
      <translation>审查不受期限限制</translation>
    </message>
    <message>
      <source>no. {number}</source>
      <translation>第{number}号</translation>
    </message>
    <message>
      <source>nobody has said whether it is listed</source>
      <translation>无人说明其是否列入名单</translation>
    </message>
    <message>
      <source>nobody has said whether it is listed, nor who owns it</source>
      <translation>无人说明其是否列入名单，也无人说明由谁所有</translation>
    </message>
    <message>
      <source>nobody has said who holds it</source>
      <translation>无人说明由谁持有</translation>
    </message>
    <message>
      <source>nobody has said who owns it</source>
      <translation>无人说明由谁所有</translation>
    </message>
    <message>
      <source>none printed</source>
      <translation>未载明</translation>
    </message>
    <message>
      <source>not in force yet</source>
      <translation>尚未施行</translation>
    </message>
    <message>
      <source>not known</source>
      <translation>未知</translation>
    </message>
    <message>
      <source>not started</source>
      <translation>尚未施行</translation>
    </message>
    <message>
      <source>not stated</source>
      <translation>未说明</translation>
    </message>
    <message>
      <source>note</source>
      <translation>备注</translation>
    </message>
    <message>
      <source>nothing but words of legal form is there to compare</source>
      <translation>除法律形式外没有可比较的内容</translation>
    </message>
    <message>
      <source>nothing of the names meets</source>
      <translation>两个名称没有任何相合之处</translation>
    </message>
    <message>
      <source>nothing on file tells</source>
      <translation>现有资料无从判断</translation>
    </message>
    <message>
      <source>nothing was compared yet</source>
      <translation>尚未比较</translation>
    </message>
    <message>
      <source>notice</source>
      <translation>公告</translation>
    </message>
    <message>
      <source>notices: www.mofcom.gov.cn, search for 2025年第70号</source>
      <translation>公告：www.mofcom.gov.cn，搜索“2025年第70号”</translation>
    </message>
    <message>
      <source>number</source>
      <translation>编号</translation>
    </message>
    <message>
      <source>on</source>
      <translation>于</translation>
    </message>
    <message>
      <source>on every day</source>
      <translation>不限日期</translation>
    </message>
    <message>
      <source>one character differs</source>
      <translation>一字之差</translation>
    </message>
    <message>
      <source>only one name has {piece}</source>
      <translation>只有一个名称含有{piece}</translation>
    </message>
    <message>
      <source>only one name has {piece} ({kind})</source>
      <translation>只有一个名称含有{piece}（{kind}）</translation>
    </message>
    <message>
      <source>only one name has {piece}, and the rest is common</source>
      <translation>只有一个名称含有{piece}，其余都是常用词</translation>
    </message>
    <message>
      <source>only one name has {piece}, and what both have is an ordinary word</source>
      <translation>只有一个名称含有{piece}，而双方共有的是普通词</translation>
    </message>
    <message>
      <source>only one name has {piece}, and what both have is only alike</source>
      <translation>只有一个名称含有{piece}，而双方共有的只是相似</translation>
    </message>
    <message>
      <source>only one name has {piece}, which makes it the name of another body</source>
      <translation>只有一个名称含有{piece}，因此是另一机构的名称</translation>
    </message>
    <message>
      <source>only reported by the press</source>
      <translation>仅有媒体报道</translation>
    </message>
    <message>
      <source>only the beginning of a long name was compared</source>
      <translation>名称很长，只比较了开头</translation>
    </message>
    <message>
      <source>open question</source>
      <translation>疑问</translation>
    </message>
    <message>
      <source>order</source>
      <translation>顺序</translation>
    </message>
    <message>
      <source>other names</source>
      <translation>其他名称</translation>
    </message>
    <message>
      <source>oxide</source>
      <translation>氧化物</translation>
    </message>
    <message>
      <source>packing film, bag or pallet</source>
      <translation>包装膜、袋或托盘</translation>
    </message>
    <message>
      <source>part in the annex</source>
      <translation>在附件中的作用</translation>
    </message>
    <message>
      <source>part {number} of {whole}</source>
      <translation>{whole}的第{number}个零件</translation>
    </message>
    <message>
      <source>part, component or assembly</source>
      <translation>零件、部件或组件</translation>
    </message>
    <message>
      <source>particle</source>
      <translation>姓名前缀</translation>
    </message>
    <message>
      <source>party {number}</source>
      <translation>第{number}个相关方</translation>
    </message>
    <message>
      <source>permanent magnet</source>
      <translation>永磁体</translation>
    </message>
    <message>
      <source>phosphor, catalyst, polishing powder, optical glass, crystal, zirconia or battery</source>
      <translation>荧光粉、催化剂、抛光粉、光学玻璃、晶体、氧化锆或电池</translation>
    </message>
    <message>
      <source>pinyin and Wade-Giles</source>
      <translation>汉语拼音与威妥玛拼音</translation>
    </message>
    <message>
      <source>place</source>
      <translation>地名</translation>
    </message>
    <message>
      <source>place in the text</source>
      <translation>原文位置</translation>
    </message>
    <message>
      <source>press report of 4 September 2026</source>
      <translation>2026年9月4日媒体报道</translation>
    </message>
    <message>
      <source>printed manual</source>
      <translation>印刷说明书</translation>
    </message>
    <message>
      <source>printed notices alone</source>
      <translation>仅依已发布的公告</translation>
    </message>
    <message>
      <source>question</source>
      <translation>问题</translation>
    </message>
    <message>
      <source>rare-earth materials of it are on file</source>
      <translation>已有其稀土材料记录</translation>
    </message>
    <message>
      <source>readings</source>
      <translation>解读</translation>
    </message>
    <message>
      <source>reason</source>
      <translation>理由</translation>
    </message>
    <message>
      <source>reason where it is open</source>
      <translation>未定时的理由</translation>
    </message>
    <message>
      <source>row {number}</source>
      <translation>第 {number} 行</translation>
    </message>
    <message>
      <source>rule</source>
      <translation>规则</translation>
    </message>
    <message>
      <source>same</source>
      <translation>相同</translation>
    </message>
    <message>
      <source>same as</source>
      <translation>等同于</translation>
    </message>
    <message>
      <source>same letters</source>
      <translation>字母相同</translation>
    </message>
    <message>
      <source>same meaning</source>
      <translation>含义相同</translation>
    </message>
    <message>
      <source>same number</source>
      <translation>编号相同</translation>
    </message>
    <message>
      <source>same word</source>
      <translation>同一词</translation>
    </message>
    <message>
      <source>screw, nut, washer or rivet</source>
      <translation>螺钉、螺母、垫圈或铆钉</translation>
    </message>
    <message>
      <source>seen on</source>
      <translation>最近查阅日</translation>
    </message>
    <message>
      <source>shape</source>
      <translation>形状</translation>
    </message>
    <message>
      <source>short name</source>
      <translation>简称</translation>
    </message>
    <message>
      <source>single licence only, with risk report and written undertaking</source>
      <translation>仅可申请单项许可，并须提交风险评估报告和书面承诺</translation>
    </message>
    <message>
      <source>sound of a foreign name</source>
      <translation>外文名称的音译</translation>
    </message>
    <message>
      <source>sound, {way}</source>
      <translation>读音，{way}</translation>
    </message>
    <message>
      <source>sources</source>
      <translation>来源</translation>
    </message>
    <message>
      <source>spelling</source>
      <translation>拼写</translation>
    </message>
    <message>
      <source>spring of steel wire</source>
      <translation>钢丝弹簧</translation>
    </message>
    <message>
      <source>stake of an owner</source>
      <translation>所有者持股</translation>
    </message>
    <message>
      <source>standing</source>
      <translation>效力状态</translation>
    </message>
    <message>
      <source>statement of 12 August 2025 on the control list</source>
      <translation>2025年8月12日关于管控名单的答记者问</translation>
    </message>
    <message>
      <source>statement of 12 August 2025 on unreliable entities</source>
      <translation>2025年8月12日关于不可靠实体清单的答记者问</translation>
    </message>
    <message>
      <source>statement of 14 May 2025 on the control list</source>
      <translation>2025年5月14日关于管控名单的答记者问</translation>
    </message>
    <message>
      <source>statement of 14 May 2025 on unreliable entities</source>
      <translation>2025年5月14日关于不可靠实体清单的答记者问</translation>
    </message>
    <message>
      <source>statement of 28 September 2026</source>
      <translation>2026年9月28日声明</translation>
    </message>
    <message>
      <source>statement of 5 November 2025 on the control list</source>
      <translation>2025年11月5日关于管控名单的答记者问</translation>
    </message>
    <message>
      <source>statement of 5 November 2025 on unreliable entities</source>
      <translation>2025年11月5日关于不可靠实体清单的答记者问</translation>
    </message>
    <message>
      <source>statement of a supplier</source>
      <translation>供应商陈述</translation>
    </message>
    <message>
      <source>status</source>
      <translation>状态</translation>
    </message>
    <message>
      <source>step to take</source>
      <translation>要采取的步骤</translation>
    </message>
    <message>
      <source>step to take where it is open</source>
      <translation>未定时要采取的步骤</translation>
    </message>
    <message>
      <source>stopped from</source>
      <translation>停止自</translation>
    </message>
    <message>
      <source>superseded</source>
      <translation>已被取代</translation>
    </message>
    <message>
      <source>suspended</source>
      <translation>暂停实施</translation>
    </message>
    <message>
      <source>suspended from</source>
      <translation>暂停自</translation>
    </message>
    <message>
      <source>suspended until</source>
      <translation>暂停至</translation>
    </message>
    <message>
      <source>table of given names</source>
      <translation>名字表</translation>
    </message>
    <message>
      <source>table of known names</source>
      <translation>已知名称表</translation>
    </message>
    <message>
      <source>table of places</source>
      <translation>地名表</translation>
    </message>
    <message>
      <source>table of readings</source>
      <translation>读音表</translation>
    </message>
    <message>
      <source>table of surnames</source>
      <translation>姓氏表</translation>
    </message>
    <message>
      <source>table of trade words</source>
      <translation>行业词表</translation>
    </message>
    <message>
      <source>target</source>
      <translation>靶材</translation>
    </message>
    <message>
      <source>tariff number {number}</source>
      <translation>税号 {number}</translation>
    </message>
    <message>
      <source>tariff number {number}: can hold a magnet</source>
      <translation>税号 {number}：可能内含磁体</translation>
    </message>
    <message>
      <source>test</source>
      <translation>测试</translation>
    </message>
    <message>
      <source>text</source>
      <translation>正文</translation>
    </message>
    <message>
      <source>the Chinese share of {material} does not fit its origin {origin}</source>
      <translation>{material}的中国占比与其原产地{origin}不符</translation>
    </message>
    <message>
      <source>the address of your party was {was}, now {now}</source>
      <translation>您的相关方的地址原为{was}，现为{now}</translation>
    </message>
    <message>
      <source>the buyer’s purchasing desk</source>
      <translation>买方采购部门</translation>
    </message>
    <message>
      <source>the column {column} stands in it twice</source>
      <translation>{column} 列出现了两次</translation>
    </message>
    <message>
      <source>the countries differ: {left} and {right}</source>
      <translation>国家不同：{left}和{right}</translation>
    </message>
    <message>
      <source>the country of the entry was {was}, now {now}</source>
      <translation>该条目的国家原为{was}，现为{now}</translation>
    </message>
    <message>
      <source>the elements in {item} come to more than 100 % of its mass</source>
      <translation>{item}中各元素合计超过其质量的100%</translation>
    </message>
    <message>
      <source>the entry is no longer met: it has gone from the list, or its names are others</source>
      <translation>已不再与该条目相符：它已从名单消失，或者其名称已变</translation>
    </message>
    <message>
      <source>the entry stood in the list {was}, now in {now}</source>
      <translation>该条目原列于名单{was}，现列于{now}</translation>
    </message>
    <message>
      <source>the entry was called {was}, now {now}</source>
      <translation>该条目原名{was}，现为{now}</translation>
    </message>
    <message>
      <source>the kind of the entry was {was}, now {now}</source>
      <translation>该条目的类别原为{was}，现为{now}</translation>
    </message>
    <message>
      <source>the last stage stated for {element} in {what} took place in {origin}, yet it is said to be from {stated}</source>
      <translation>{what} 中 {element} 所声明的最后一道工序在 {origin} 进行，却声明其来自 {stated}</translation>
    </message>
    <message>
      <source>the last stage stated for {what} took place in {origin}, yet it is said to be from {stated}</source>
      <translation>{what} 所声明的最后一道工序在 {origin} 进行，却声明其来自 {stated}</translation>
    </message>
    <message>
      <source>the list calls {name} a weak alias</source>
      <translation>名单将 {name} 列为弱别名</translation>
    </message>
    <message>
      <source>the list has more than {most} entries</source>
      <translation>名单超过 {most} 个条目</translation>
    </message>
    <message>
      <source>the magnets, targets and material in {item} come to more than {item} is worth: look at prices and units</source>
      <translation>{item}中的磁体、靶材和材料合计超过{item}的价值：请查看价格和单位</translation>
    </message>
    <message>
      <source>the material in {item} is worth more than {item} itself: look at prices and units</source>
      <translation>{item}中的材料比{item}本身还贵：请查看价格和单位</translation>
    </message>
    <message>
      <source>the names are the same but for case, gaps and width</source>
      <translation>两个名称只有大小写、空格和全半角不同</translation>
    </message>
    <message>
      <source>the names are the same but for case, gaps, form of script or legal form</source>
      <translation>除大小写、空格、字形或法律形式外，名称相同</translation>
    </message>
    <message>
      <source>the names are the same, letter by letter</source>
      <translation>名称逐字相同</translation>
    </message>
    <message>
      <source>the names differ in characters that look alike</source>
      <translation>两个名称仅有形近字不同</translation>
    </message>
    <message>
      <source>the names differ in one character of the same sound</source>
      <translation>名称只差一个同音字</translation>
    </message>
    <message>
      <source>the papers of the export</source>
      <translation>该次出口的单证</translation>
    </message>
    <message>
      <source>the party</source>
      <translation>该相关方</translation>
    </message>
    <message>
      <source>the rare earths</source>
      <translation>稀土</translation>
    </message>
    <message>
      <source>the row has {count} cells under {columns} columns</source>
      <translation>该行有 {count} 个单元格，而列数为 {columns}</translation>
    </message>
    <message>
      <source>the same</source>
      <translation>相同</translation>
    </message>
    <message>
      <source>the same, written otherwise</source>
      <translation>相同，写法不同</translation>
    </message>
    <message>
      <source>the share of Chinese value is above 100 %: look at prices and units</source>
      <translation>中国价值比例超过100%：请查看价格和单位</translation>
    </message>
    <message>
      <source>the supplier of the material</source>
      <translation>材料供应商</translation>
    </message>
    <message>
      <source>the supplier’s export desk</source>
      <translation>供应商出口部门</translation>
    </message>
    <message>
      <source>the word "{word}"</source>
      <translation>词语“{word}”</translation>
    </message>
    <message>
      <source>the words are in another order</source>
      <translation>词序不同</translation>
    </message>
    <message>
      <source>the words that they do not share differ</source>
      <translation>双方不共有的词互不相同</translation>
    </message>
    <message>
      <source>the {role} without a name</source>
      <translation>无名称的{role}</translation>
    </message>
    <message>
      <source>this screening, Review</source>
      <translation>本次筛查的“复核”页</translation>
    </message>
    <message>
      <source>title</source>
      <translation>标题</translation>
    </message>
    <message>
      <source>title of a person, not counted</source>
      <translation>个人头衔，不计入</translation>
    </message>
    <message>
      <source>to apply: ecomp.mofcom.gov.cn</source>
      <translation>申请：ecomp.mofcom.gov.cn</translation>
    </message>
    <message>
      <source>transactions, cooperation and data transfer by anyone in China</source>
      <translation>中国境内的组织和个人与其进行的交易、合作和数据传输</translation>
    </message>
    <message>
      <source>transfer or supply of China-origin dual-use items by anyone abroad</source>
      <translation>境外组织和个人向其转移或者提供原产于中国的两用物项</translation>
    </message>
    <message>
      <source>translation</source>
      <translation>翻译</translation>
    </message>
    <message>
      <source>translation, part by part</source>
      <translation>逐部分翻译</translation>
    </message>
    <message>
      <source>typing error</source>
      <translation>拼写错误</translation>
    </message>
    <message>
      <source>unconfirmed</source>
      <translation>未经确认</translation>
    </message>
    <message>
      <source>until {last}</source>
      <translation>至{last}</translation>
    </message>
    <message>
      <source>upper end</source>
      <translation>上限</translation>
    </message>
    <message>
      <source>what binds people abroad</source>
      <translation>对境外人员的约束</translation>
    </message>
    <message>
      <source>what both have are words that other names have as well</source>
      <translation>双方共有的只是其他名称也常用的词</translation>
    </message>
    <message>
      <source>what follows</source>
      <translation>后果</translation>
    </message>
    <message>
      <source>what is asked</source>
      <translation>所问内容</translation>
    </message>
    <message>
      <source>what it asks for</source>
      <translation>所要求的事项</translation>
    </message>
    <message>
      <source>what it bars</source>
      <translation>所禁止的事项</translation>
    </message>
    <message>
      <source>what it is about</source>
      <translation>内容</translation>
    </message>
    <message>
      <source>what it says</source>
      <translation>表述</translation>
    </message>
    <message>
      <source>what they share is too common to mean one body</source>
      <translation>双方共有的内容过于常见，不足以指同一机构</translation>
    </message>
    <message>
      <source>what was announced is carried out</source>
      <translation>已宣布的事项已经落实</translation>
    </message>
    <message>
      <source>what was not opened</source>
      <translation>未打开的内容</translation>
    </message>
    <message>
      <source>where</source>
      <translation>地点</translation>
    </message>
    <message>
      <source>where sources disagree</source>
      <translation>来源不一致之处</translation>
    </message>
    <message>
      <source>who</source>
      <translation>由谁</translation>
    </message>
    <message>
      <source>with the delivery papers</source>
      <translation>随交货文件</translation>
    </message>
    <message>
      <source>withdrawn</source>
      <translation>已撤回</translation>
    </message>
    <message>
      <source>word of kin</source>
      <translation>表示从属关系的词</translation>
    </message>
    <message>
      <source>word of trade</source>
      <translation>行业词</translation>
    </message>
    <message>
      <source>words</source>
      <translation>文字</translation>
    </message>
    <message>
      <source>worked out along the ring</source>
      <translation>沿环算出</translation>
    </message>
    <message>
      <source>yes, as the notice prints</source>
      <translation>是，公告载明</translation>
    </message>
    <message>
      <source>yes, by our reading</source>
      <translation>是，依我方解读</translation>
    </message>
    <message>
      <source>your party sat in {was}, now in {now}</source>
      <translation>您的相关方原位于{was}，现位于{now}</translation>
    </message>
    <message>
      <source>your party was called {was}, now {now}</source>
      <translation>您的相关方原名{was}，现为{now}</translation>
    </message>
    <message>
      <source>{code} is no country</source>
      <translation>{code} 不是国家代码</translation>
    </message>
    <message>
      <source>{counted}; incomplete notices: {count} ({notices})</source>
      <translation>{counted}；不完整的公告：{count} 份（{notices}）</translation>
    </message>
    <message>
      <source>{counted}; reported by the press alone: {count}</source>
      <translation>{counted}；仅见于报刊报道：{count}</translation>
    </message>
    <message>
      <source>{count} further names were held against the lists letter by letter only: a case has room for {most}. Look them up one by one</source>
      <translation>另有 {count} 个名称只按字面与名单比对：一个案情最多完整比对 {most} 个。请逐个查询</translation>
    </message>
    <message>
      <source>{document}, and a register extract naming its owners</source>
      <translation>{document}，以及载明其所有者的登记摘录</translation>
    </message>
    <message>
      <source>{element} in {what} went through {origin} ({stages}), and neither is stated to be from there</source>
      <translation>{what} 中的 {element} 经过 {origin}（{stages}），而两者均未声明来自该国</translation>
    </message>
    <message>
      <source>{element} in {what} went through {origin} ({stages}); from where it counts as is not stated</source>
      <translation>{what} 中的 {element} 经过 {origin}（{stages}）；未声明其算作哪国原产</translation>
    </message>
    <message>
      <source>{entries} of {named} {listed} of the notices known to us up to {day}</source>
      <translation>截至{day}我们所知公告的{listed}：{named} 个中的 {entries} 个</translation>
    </message>
    <message>
      <source>{firm} delivers magnets</source>
      <translation>{firm}供应磁体</translation>
    </message>
    <message>
      <source>{first} {second}</source>
      <translation>{first}{second}</translation>
    </message>
    <message>
      <source>{item} has no mass, yet it holds material</source>
      <translation>{item}没有质量，却含有材料</translation>
    </message>
    <message>
      <source>{item} is an assembly that is said to hold nothing</source>
      <translation>{item}是组件，却填写为其中没有任何东西</translation>
    </message>
    <message>
      <source>{item} is classed as {kind} (row {row}), yet no material with its rare earth ({elements}) is named in it</source>
      <translation>{item}归为{kind}（{row}行），但其中没有列出含其稀土元素（{elements}）的材料</translation>
    </message>
    <message>
      <source>{item} is classed as {kind} (row {row}), yet the material with its rare earth ({elements}) is stated as none</source>
      <translation>{item}归为{kind}（{row}行），但含其稀土元素（{elements}）的材料被填为没有</translation>
    </message>
    <message>
      <source>{item} is classed as {kind} (row {row}), yet the material with its rare earth ({elements}) is stated as none, or as worth nothing</source>
      <translation>{item}归为{kind}（{row}行），但含其稀土元素（{elements}）的材料被填为没有，或价值为零</translation>
    </message>
    <message>
      <source>{item} is classed as {kind} (row {row}), yet the material with its rare earth ({elements}) is stated as worth nothing</source>
      <translation>{item}归为{kind}（{row}行），但含其稀土元素（{elements}）的材料价值被填为零</translation>
    </message>
    <message>
      <source>{item} is classified as not listed, but nobody has classified {part}, which is in it; with a magnet or target in it {item} is Annex 1 under the cautious reading</source>
      <translation>{item}归为未列入，但其中的{part}尚未归类；如果其中有磁体或靶材，按从严的解读{item}属于附件1</translation>
    </message>
    <message>
      <source>{item} is classified as not listed, but {part} ({row}) is in it; an assembly with such a magnet or target in it is Annex 1 under the cautious reading</source>
      <translation>{item}归为未列入，但其中有{part}（{row}）；按从严的解读，含此类磁体或靶材的组件属于附件1</translation>
    </message>
    <message>
      <source>{item} is classified as not listed, but {part} is in it, an assembly with a magnet or target in it; what holds one is Annex 1 under the cautious reading</source>
      <translation>{item}归为未列入，但其中有{part}，即含磁体或靶材的组件；按从严的解读，含有它的物项属于附件1</translation>
    </message>
    <message>
      <source>{kind} differs</source>
      <translation>{kind}不同</translation>
    </message>
    <message>
      <source>{kind}, in one name only</source>
      <translation>{kind}，只见于一个名称</translation>
    </message>
    <message>
      <source>{known} % known listed, nothing unknown</source>
      <translation>已知由列入名单者持有 {known} %，无未知部分</translation>
    </message>
    <message>
      <source>{known} % known listed, {unknown} % unknown</source>
      <translation>已知由列入名单者持有 {known} %，未知 {unknown} %</translation>
    </message>
    <message>
      <source>{left} and {right} are one country, of which many firms are named</source>
      <translation>{left}和{right}是同一国家，许多公司都以其为名</translation>
    </message>
    <message>
      <source>{left} and {right} are only alike ({by})</source>
      <translation>{left}与{right}只是相似（{by}）</translation>
    </message>
    <message>
      <source>{left} and {right} are written with other characters: two persons</source>
      <translation>{left}和{right}用字不同：是两个人</translation>
    </message>
    <message>
      <source>{left} is {right} ({by})</source>
      <translation>{left}即{right}（{by}）</translation>
    </message>
    <message>
      <source>{left} is {right}, written otherwise</source>
      <translation>{left}即{right}，只是写法不同</translation>
    </message>
    <message>
      <source>{letters} does not spell {characters}</source>
      <translation>{letters}拼不出{characters}</translation>
    </message>
    <message>
      <source>{letters} has one name in common with {characters}, and another given name</source>
      <translation>{letters}与{characters}有一部分姓名相同，但名字不同</translation>
    </message>
    <message>
      <source>{letters} may be {characters}, with initials for the given name</source>
      <translation>{letters}可能是{characters}，名字只写了首字母</translation>
    </message>
    <message>
      <source>{letters} spells {characters} ({way})</source>
      <translation>{letters}是{characters}的拼写（{way}）</translation>
    </message>
    <message>
      <source>{material} has no mass, yet there is an element in it</source>
      <translation>{material}没有质量，却含有元素</translation>
    </message>
    <message>
      <source>{material} is heavier than what it is in</source>
      <translation>{material}比它所在的物项还重</translation>
    </message>
    <message>
      <source>{material} is worth something, yet there is none of it</source>
      <translation>{material}有价值，但数量为零</translation>
    </message>
    <message>
      <source>{name} ({entry}): {notice}, {state} on the export day</source>
      <translation>{name}（{entry}）：{notice}，出口日{state}</translation>
    </message>
    <message>
      <source>{name}, in the annex from {first} on</source>
      <translation>{name}，自{first}起列入附件</translation>
    </message>
    <message>
      <source>{name}, in the annex from {first} to {last}</source>
      <translation>{name}，{first}至{last}列入附件</translation>
    </message>
    <message>
      <source>{name}, in the annex until {last}</source>
      <translation>{name}，列入附件至{last}</translation>
    </message>
    <message>
      <source>{notice}, which lists {name} ({entry}), speaks to exporters in China and to organisations and individuals of any country who pass Chinese dual-use items on to the party.</source>
      <translation>{notice}将{name}（{entry}）列入名单，约束中国境内的出口经营者，以及将中国两用物项转移给该相关方的任何国家的组织和个人。</translation>
    </message>
    <message>
      <source>{notice}, which lists {name} ({entry}), speaks to exporters in China: its subject is dual-use exports from China to the party, and it does not name people abroad.</source>
      <translation>{notice}将{name}（{entry}）列入名单，约束中国境内的出口经营者：其内容是从中国向该相关方出口两用物项，未提及境外人员。</translation>
    </message>
    <message>
      <source>{party} has the name of {name} ({entry}): {notice}, {state} on the export day</source>
      <translation>{party} 与 {name}（{entry}）同名：{notice}，出口日{state}</translation>
    </message>
    <message>
      <source>{party} is not on the control list itself: 50 % or more of it is in listed hands. Whether a notice reaches what a listed party holds is not settled: no article of it was seen that says so. Take advice.</source>
      <translation>{party}本身未列入管控名单，但其50%或以上股权由列名主体持有。公告是否及于列名主体所持有的企业，尚无定论：未见公告有条款如此规定。请征求意见。</translation>
    </message>
    <message>
      <source>{party} is said not to be held by listed parties, yet a listed one holds part of it, and how much all of them hold is not known</source>
      <translation>{party}填写为未被名单上的相关方持有，但其中一个名单上的相关方持有一部分，而合计持有多少尚未知</translation>
    </message>
    <message>
      <source>{party} is said not to be held by listed parties, yet its owners come to 50 % or more</source>
      <translation>{party}填写为未被名单上的相关方持有，但其所有者合计达到50%或以上</translation>
    </message>
    <message>
      <source>{party} matches an entry of another list that nobody has judged: {list}</source>
      <translation>{party}与另一名单的某一条目相符，尚无人判断：{list}</translation>
    </message>
    <message>
      <source>{party} may be {name} ({entry}): {notice}, {state} on the export day</source>
      <translation>{party} 可能是 {name}（{entry}）：{notice}，出口日{state}</translation>
    </message>
    <message>
      <source>{party} was judged the same as {name} ({entry} of {notice}), yet it is not stated to be on that list</source>
      <translation>{party}被判断为与{name}（{notice}{entry}）相同，却未注明在该名单上</translation>
    </message>
    <message>
      <source>{part} is worth more than {item}, which it is in</source>
      <translation>{part}比它所在的{item}还贵</translation>
    </message>
    <message>
      <source>{piece} is known by other names</source>
      <translation>{piece}另有固定的名称</translation>
    </message>
    <message>
      <source>{piece} names no one body, and the legal forms mean nothing</source>
      <translation>{piece}不是某一机构的名称，法律形式也说明不了什么</translation>
    </message>
    <message>
      <source>{row} in {item}: in the annex from {first} on</source>
      <translation>{item}中的{row}：自{first}起列入附件</translation>
    </message>
    <message>
      <source>{row} in {item}: in the annex from {first} to {last}</source>
      <translation>{item}中的{row}：{first}至{last}列入附件</translation>
    </message>
    <message>
      <source>{row} in {item}: in the annex until {last}</source>
      <translation>{item}中的{row}：列入附件至{last}</translation>
    </message>
    <message>
      <source>{row}, column {column}</source>
      <translation>{row}，{column} 列</translation>
    </message>
    <message>
      <source>{says} by its name, grade or note say more</source>
      <translation>按名称为{says}，但牌号或备注另有所指</translation>
    </message>
    <message>
      <source>{says} by its name, its price is not that of one</source>
      <translation>按名称为{says}，但价格不符</translation>
    </message>
    <message>
      <source>{says} by its name, tariff number {number} is of something else</source>
      <translation>按名称为{says}，但税号 {number} 属于其他货物</translation>
    </message>
    <message>
      <source>{says} perhaps; nothing explains "{word}"</source>
      <translation>或为{says}；“{word}”无从解释</translation>
    </message>
    <message>
      <source>{short} may be short for {long}</source>
      <translation>{short}可能是{long}的简称</translation>
    </message>
    <message>
      <source>{short} may be the initials of {long}</source>
      <translation>{short}可能是{long}的首字母缩写</translation>
    </message>
    <message>
      <source>{text} is no day</source>
      <translation>{text} 不是日期</translation>
    </message>
    <message>
      <source>{text} is no standing</source>
      <translation>{text} 不是状态</translation>
    </message>
    <message>
      <source>{way} reading of the characters</source>
      <translation>汉字的{way}读音</translation>
    </message>
    <message>
      <source>{what}: licence {licence}, end user {end_user}, until {until}</source>
      <translation>{what}：许可证 {licence}，最终用户 {end_user}，有效期至 {until}</translation>
    </message>
    <message>
      <source>{what}: the ministry refused a licence on {day}</source>
      <translation>{what}：商务部于 {day} 拒绝发放许可证</translation>
    </message>
    <message>
      <source>{word}: can hold a magnet</source>
      <translation>{word}：可能内含磁体</translation>
    </message>
    <message>
      <source>{word}: some hold a permanent magnet</source>
      <translation>{word}：其中有些内含永磁体</translation>
    </message>
  </context>
  <context>
    <name>QFileDialog</name>
    <message>
      <source>&amp;Look in:</source>
      <translation>查找范围(&amp;L)：</translation>
    </message>
    <message>
      <source>Files of &amp;type:</source>
      <translation>文件类型(&amp;T)：</translation>
    </message>
  </context>
  <context>
    <name>QPrintSettingsOutput</name>
    <message>
      <source>Page &amp;Set:</source>
      <translation>页面集(&amp;S)：</translation>
    </message>
  </context>
  <context>
    <name>Questions</name>
    <message>
      <source>A magnet or target row for the material itself; assembly for a part or machine that holds one; not listed if it is neither and holds none. Grade and certificate tell whether dysprosium, terbium or samarium is in a magnet.</source>
      <translation>材料本身选磁体或靶材条目；内含磁体或靶材的零件或机器选“组件”；两者都不是且不含者选“未列入”。由牌号和证书可知磁体中是否含镝、铽或钐。</translation>
    </message>
    <message>
      <source>A part or machine with such a magnet or target in it</source>
      <translation>内含此类磁体或靶材的零件或机器</translation>
    </message>
    <message>
      <source>A percentage or a range, by the lots or the books. It goes before the country of origin.</source>
      <translation>百分比或区间，依批次或账册。优先于原产国（地区）。</translation>
    </message>
    <message>
      <source>A rate with its day and source for each pair of currencies; the latest one not after the export day counts. A house rate or that of a central bank will do.</source>
      <translation>每对货币一个汇率，附日期和来源；采用不晚于出口日期的最近一个。可用企业内部汇率或中央银行汇率。</translation>
    </message>
    <message>
      <source>About this owner</source>
      <translation>关于该所有者</translation>
    </message>
    <message>
      <source>About this party</source>
      <translation>关于该相关方</translation>
    </message>
    <message>
      <source>Above 0 and up to 1: 0.8 for an alloy of which four fifths is the element. Metals, and the oxides of dysprosium and terbium, need none.</source>
      <translation>大于0且不超过1：合金中五分之四为该元素时填 0.8。金属以及镝、铽的氧化物无需填写。</translation>
    </message>
    <message>
      <source>All other parts</source>
      <translation>其余所有零件</translation>
    </message>
    <message>
      <source>All owners named</source>
      <translation>所有者已列全</translation>
    </message>
    <message>
      <source>All owners of the owner named</source>
      <translation>所有者的所有者已列全</translation>
    </message>
    <message>
      <source>All {count} items</source>
      <translation>全部 {count} 项</translation>
    </message>
    <message>
      <source>Annex 1 row</source>
      <translation>附件1条目</translation>
    </message>
    <message>
      <source>Another condition of it fails as things stand.</source>
      <translation>就目前情况，其另一要件不满足。</translation>
    </message>
    <message>
      <source>Any other material in {item}</source>
      <translation>{item}中的任何其他材料</translation>
    </message>
    <message>
      <source>Anything else in {item}</source>
      <translation>{item}中的任何其他零件</translation>
    </message>
    <message>
      <source>Anything the customer, the route or the order gives reason to ask about.</source>
      <translation>客户、路线或订单中任何值得追问之处。</translation>
    </message>
    <message>
      <source>Are the goods for humanitarian relief?</source>
      <translation>货物是否用于人道主义救援？</translation>
    </message>
    <message>
      <source>Are the goods for research on artificial intelligence that could be put to military use?</source>
      <translation>货物是否用于研发可能具有军事用途的人工智能？</translation>
    </message>
    <message>
      <source>Are the goods for research, development or production of chips, and if so for which?</source>
      <translation>货物是否用于芯片的研究、开发或生产？如是，用于哪一种？</translation>
    </message>
    <message>
      <source>Are these all the owners of this owner?</source>
      <translation>这些是该所有者的全部所有者吗？</translation>
    </message>
    <message>
      <source>Are these all the owners?</source>
      <translation>这些是全部所有者吗？</translation>
    </message>
    <message>
      <source>Armed forces, their establishments, and whoever acts for them. Police, contractors and institutes are an open question: choose Not known, and the memo says that it is open.</source>
      <translation>军队、其机构以及为其行事者。警察、承包商和研究机构尚无定论：请选“未知”，备忘录会注明此项待查。</translation>
    </message>
    <message>
      <source>Artificial intelligence with military use</source>
      <translation>具有军事用途的人工智能</translation>
    </message>
    <message>
      <source>At least one importer or consignee and one end user; the same company may be both. As long as one is not named, everything about it is open.</source>
      <translation>至少一个进口商或收货人和一个最终用户；可以是同一企业。只要有一方未指明，与之有关的一切都待查。</translation>
    </message>
    <message>
      <source>At which process, in nanometres, are the logic chips made?</source>
      <translation>逻辑芯片采用多少纳米制程？</translation>
    </message>
    <message>
      <source>Chinese magnet-making technology</source>
      <translation>中国的磁材制造技术</translation>
    </message>
    <message>
      <source>Chinese metal-making technology</source>
      <translation>中国的金属冶炼技术</translation>
    </message>
    <message>
      <source>Chinese mining technology</source>
      <translation>中国的开采技术</translation>
    </message>
    <message>
      <source>Chinese recycling technology</source>
      <translation>中国的回收利用技术</translation>
    </message>
    <message>
      <source>Chinese separation technology</source>
      <translation>中国的冶炼分离技术</translation>
    </message>
    <message>
      <source>Chinese share of the material</source>
      <translation>材料的中国比例</translation>
    </message>
    <message>
      <source>Chinese technology</source>
      <translation>中国技术</translation>
    </message>
    <message>
      <source>Chinese technology: making the assembly itself</source>
      <translation>中国技术：组件自身的制造</translation>
    </message>
    <message>
      <source>Class, origin and value</source>
      <translation>归类、原产地与价值</translation>
    </message>
    <message>
      <source>Consignee</source>
      <translation>收货人</translation>
    </message>
    <message>
      <source>Content of the element</source>
      <translation>元素含量</translation>
    </message>
    <message>
      <source>Could the goods serve a military use or raise military potential?</source>
      <translation>货物是否可能用于军事用途或提升军事潜力？</translation>
    </message>
    <message>
      <source>Could the goods serve terrorist purposes?</source>
      <translation>货物是否可能用于恐怖主义目的？</translation>
    </message>
    <message>
      <source>Could the goods serve weapons of mass destruction or their delivery?</source>
      <translation>货物是否可能用于大规模杀伤性武器或其运载工具？</translation>
    </message>
    <message>
      <source>Country</source>
      <translation>国家（地区）</translation>
    </message>
    <message>
      <source>Country of origin</source>
      <translation>原产国（地区）</translation>
    </message>
    <message>
      <source>Country the exporter acts from</source>
      <translation>出口商所在国家（地区）</translation>
    </message>
    <message>
      <source>Day</source>
      <translation>日期</translation>
    </message>
    <message>
      <source>Design, development, production or use. The end-user statement should say.</source>
      <translation>指设计、开发、生产或使用。最终用户证明应有说明。</translation>
    </message>
    <message>
      <source>Destination</source>
      <translation>目的地</translation>
    </message>
    <message>
      <source>Do the goods cross a border, or stay inside one country?</source>
      <translation>货物是跨越国境，还是留在同一国境内？</translation>
    </message>
    <message>
      <source>Does not arise</source>
      <translation>不涉及</translation>
    </message>
    <message>
      <source>Electrolysis and reduction processes or lines that came from China, at whatever time.</source>
      <translation>来自中国的电解和还原工艺或生产线，不论何时引进。</translation>
    </message>
    <message>
      <source>Element factor</source>
      <translation>元素系数</translation>
    </message>
    <message>
      <source>End use in words</source>
      <translation>最终用途说明</translation>
    </message>
    <message>
      <source>End user</source>
      <translation>最终用户</translation>
    </message>
    <message>
      <source>Equipment that makes chips</source>
      <translation>制造芯片的设备</translation>
    </message>
    <message>
      <source>Equipment that tests chips</source>
      <translation>测试芯片的设备</translation>
    </message>
    <message>
      <source>Every part that is, or may hold, a magnet or target. Choose None if it holds none; Not known if nobody has looked.</source>
      <translation>列出所有是或可能含有磁体或靶材的零件。若不含，选“无”；无人查看过则选“未知”。</translation>
    </message>
    <message>
      <source>Ex works, without VAT, freight and insurance. For a sale inside the group the price between strangers. A range is better than a guess.</source>
      <translation>出厂价，不含增值税、运费和保险。集团内部销售按独立交易价格。给出区间胜于猜测。</translation>
    </message>
    <message>
      <source>Exchange rates</source>
      <translation>汇率</translation>
    </message>
    <message>
      <source>Export day</source>
      <translation>出口日期</translation>
    </message>
    <message>
      <source>Export is between two countries; a domestic transfer stays inside one. The delivery address and the place of dispatch tell.</source>
      <translation>出口发生在两国之间；一国境内转移则留在同一国内。由发货地和交货地址可知。</translation>
    </message>
    <message>
      <source>Exporter</source>
      <translation>出口商</translation>
    </message>
    <message>
      <source>Extraction lines, flow sheets and know-how that came from China, at whatever time.</source>
      <translation>来自中国的萃取线、流程图和技术诀窍，不论何时引进。</translation>
    </message>
    <message>
      <source>For the paper</source>
      <translation>供文件使用</translation>
    </message>
    <message>
      <source>From</source>
      <translation>从</translation>
    </message>
    <message>
      <source>From which country does the exporter act?</source>
      <translation>出口商从哪个国家（地区）出口？</translation>
    </message>
    <message>
      <source>From which country is the material?</source>
      <translation>材料来自哪个国家（地区）？</translation>
    </message>
    <message>
      <source>Held by listed parties</source>
      <translation>由列入名单者持有</translation>
    </message>
    <message>
      <source>Holding</source>
      <translation>持有比例</translation>
    </message>
    <message>
      <source>Holds</source>
      <translation>持有</translation>
    </message>
    <message>
      <source>How heavy is one piece?</source>
      <translation>一件有多重？</translation>
    </message>
    <message>
      <source>How many</source>
      <translation>数量</translation>
    </message>
    <message>
      <source>How many layers do the memory chips have?</source>
      <translation>存储芯片有多少层？</translation>
    </message>
    <message>
      <source>How many of these are in one of the parts above it?</source>
      <translation>一件上级件中有多少件？</translation>
    </message>
    <message>
      <source>How many {target} is one {source} worth?</source>
      <translation>1 {source} 合多少 {target}？</translation>
    </message>
    <message>
      <source>How much does this owner hold?</source>
      <translation>该所有者持有多少？</translation>
    </message>
    <message>
      <source>How much of the element is in one part of the material bought?</source>
      <translation>一份购入材料中含多少该元素？</translation>
    </message>
    <message>
      <source>How much of the material is in one piece?</source>
      <translation>一件中有多少此材料？</translation>
    </message>
    <message>
      <source>How much of this material is Chinese?</source>
      <translation>此材料中有多少来自中国？</translation>
    </message>
    <message>
      <source>How much, and what it is worth</source>
      <translation>数量与价值</translation>
    </message>
    <message>
      <source>Humanitarian relief</source>
      <translation>人道主义救援</translation>
    </message>
    <message>
      <source>Importer</source>
      <translation>进口商</translation>
    </message>
    <message>
      <source>Importer and end user</source>
      <translation>进口商和最终用户</translation>
    </message>
    <message>
      <source>In the customer's words, as on the order or the end-user statement.</source>
      <translation>用客户的原话，如订单或最终用户证明所载。</translation>
    </message>
    <message>
      <source>In which country was it made?</source>
      <translation>它在哪个国家（地区）制造？</translation>
    </message>
    <message>
      <source>In which form was the material bought?</source>
      <translation>材料以何种形态购入？</translation>
    </message>
    <message>
      <source>Is 50 % or more of this party held by parties on either list?</source>
      <translation>该相关方是否有 50 % 以上股权由任一名单上的主体持有？</translation>
    </message>
    <message>
      <source>Is this owner on the control list or the watch list?</source>
      <translation>该所有者是否列入管控名单或关注名单？</translation>
    </message>
    <message>
      <source>Is this party on the control list or the watch list?</source>
      <translation>该相关方是否列入管控名单或关注名单？</translation>
    </message>
    <message>
      <source>Is this party on the unreliable entity list?</source>
      <translation>该相关方是否列入不可靠实体清单？</translation>
    </message>
    <message>
      <source>Is this party part of armed forces, or does it buy for them?</source>
      <translation>该相关方是否属于军队，或为军队采购？</translation>
    </message>
    <message>
      <source>It heads the memo and finds it again.</source>
      <translation>用作备忘录标题，也便于查找。</translation>
    </message>
    <message>
      <source>Its other conditions are met.</source>
      <translation>其他要件均已满足。</translation>
    </message>
    <message>
      <source>Its own origin, as on the certificate of origin or the supplier's statement; that of the material in it is asked separately.</source>
      <translation>物项自身的原产地，以原产地证书或供应商声明为准；其中材料的原产地另行询问。</translation>
    </message>
    <message>
      <source>Kind of chip use</source>
      <translation>芯片用途种类</translation>
    </message>
    <message>
      <source>Kind of material</source>
      <translation>材料种类</translation>
    </message>
    <message>
      <source>Logic chips themselves</source>
      <translation>逻辑芯片本身</translation>
    </message>
    <message>
      <source>Logic process</source>
      <translation>逻辑制程</translation>
    </message>
    <message>
      <source>Making chips</source>
      <translation>芯片制造</translation>
    </message>
    <message>
      <source>Mass of one piece</source>
      <translation>单件质量</translation>
    </message>
    <message>
      <source>Mass of the material</source>
      <translation>材料质量</translation>
    </message>
    <message>
      <source>Material {number}</source>
      <translation>材料 {number}</translation>
    </message>
    <message>
      <source>Materials for making chips</source>
      <translation>制造芯片的材料</translation>
    </message>
    <message>
      <source>Medical care in an emergency, an outbreak of disease, a natural disaster. Ordinary supplies to a hospital are not.</source>
      <translation>紧急医疗、突发公共卫生事件、自然灾害等救援。医院的日常供应不算。</translation>
    </message>
    <message>
      <source>Memory chips themselves</source>
      <translation>存储芯片本身</translation>
    </message>
    <message>
      <source>Memory layers</source>
      <translation>存储层数</translation>
    </message>
    <message>
      <source>Metals, alloys and oxides of samarium, gadolinium, terbium, dysprosium, lutetium, scandium and yttrium that went into the item itself, not into its parts. Choose None if none did.</source>
      <translation>用于物项自身（而非其零件）的钐、钆、铽、镝、镥、钪、钇的金属、合金和氧化物。若没有，选“无”。</translation>
    </message>
    <message>
      <source>Military use</source>
      <translation>军事用途</translation>
    </message>
    <message>
      <source>Military user</source>
      <translation>军事用户</translation>
    </message>
    <message>
      <source>Movement</source>
      <translation>流向</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>名称</translation>
    </message>
    <message>
      <source>Names with their percentages, from the company register or the party's own statement. Choose None if there is nobody above it.</source>
      <translation>所有者名称及其百分比，依企业登记或相关方自己的声明。若其上再无所有者，选“无”。</translation>
    </message>
    <message>
      <source>No</source>
      <translation>否</translation>
    </message>
    <message>
      <source>Not listed: none of these, and no such magnet or target inside</source>
      <translation>未列入：以上都不是，内部也不含此类磁体或靶材</translation>
    </message>
    <message>
      <source>Nothing else is in it</source>
      <translation>其中再无其他</translation>
    </message>
    <message>
      <source>Nothing to do with chips</source>
      <translation>与芯片无关</translation>
    </message>
    <message>
      <source>On a list</source>
      <translation>是否列入名单</translation>
    </message>
    <message>
      <source>On neither list</source>
      <translation>不在任何名单上</translation>
    </message>
    <message>
      <source>On the control list</source>
      <translation>列入管控名单</translation>
    </message>
    <message>
      <source>On the watch list</source>
      <translation>列入关注名单</translation>
    </message>
    <message>
      <source>On which day do the goods leave?</source>
      <translation>货物在哪一天出口？</translation>
    </message>
    <message>
      <source>One level further up, with percentages. Choose None if there is nobody above it.</source>
      <translation>再上一级，附百分比。若其上再无所有者，选“无”。</translation>
    </message>
    <message>
      <source>Origin of the material</source>
      <translation>材料原产地</translation>
    </message>
    <message>
      <source>Other conditions of it are open too.</source>
      <translation>其他要件也待查。</translation>
    </message>
    <message>
      <source>Owner</source>
      <translation>所有者</translation>
    </message>
    <message>
      <source>Owner on a list</source>
      <translation>所有者是否列入名单</translation>
    </message>
    <message>
      <source>Owner {number} of {owned}</source>
      <translation>{owned}的所有者 {number}</translation>
    </message>
    <message>
      <source>Owners</source>
      <translation>所有者</translation>
    </message>
    <message>
      <source>Owners of the owner</source>
      <translation>所有者的所有者</translation>
    </message>
    <message>
      <source>Part number</source>
      <translation>零件编号</translation>
    </message>
    <message>
      <source>Part {number} in {item}</source>
      <translation>{item} 中的零件 {number}</translation>
    </message>
    <message>
      <source>Party {number}</source>
      <translation>相关方 {number}</translation>
    </message>
    <message>
      <source>Percent by mass, from a certificate or an assay. The grade tells only roughly; a range is better than a guess. That traders test 0.1 % by mass for No. 18 says nothing here: the line of No. 61 is 0.1 % of the value.</source>
      <translation>质量百分比，取自证书或化验。牌号只能大致说明；给出范围好过猜测。贸易商为第18号公告所用的“质量 0.1 %”在此不说明问题：第61号公告的门槛是价值的 0.1 %。</translation>
    </message>
    <message>
      <source>Percent of the party or owner below it; a range is allowed. At 50 % the rule bites.</source>
      <translation>占其下一级相关方或所有者的百分比；可填区间。达到 50 % 时规定即适用。</translation>
    </message>
    <message>
      <source>Pieces in one assembly</source>
      <translation>单个上级组件中的件数</translation>
    </message>
    <message>
      <source>Price of the material</source>
      <translation>材料价格</translation>
    </message>
    <message>
      <source>Processes, know-how, licences, drawings or lines that came from China, at whatever time. Ask for a written statement.</source>
      <translation>来自中国的工艺、技术诀窍、技术许可、图纸或生产线，不论何时引进。请索取书面声明。</translation>
    </message>
    <message>
      <source>Rare-earth material</source>
      <translation>稀土材料</translation>
    </message>
    <message>
      <source>Rare-earth material of {count} items themselves</source>
      <translation>{count} 个物项本身所含的稀土材料</translation>
    </message>
    <message>
      <source>Rate</source>
      <translation>汇率</translation>
    </message>
    <message>
      <source>Rate {source} to {target}</source>
      <translation>{source} 兑 {target} 汇率</translation>
    </message>
    <message>
      <source>Recovery processes or lines that came from China. No, if nothing in it is recycled.</source>
      <translation>来自中国的回收工艺或生产线。若其中没有回收料，则为否。</translation>
    </message>
    <message>
      <source>Research and development count as production does. Logic or memory chips themselves, their production or test equipment, or materials for them; none if it has nothing to do with chips.</source>
      <translation>研究和开发与生产同样计入。逻辑芯片或存储芯片本身，其生产设备或测试设备，或其材料；与芯片无关的选“无”。</translation>
    </message>
    <message>
      <source>Review</source>
      <translation>复核</translation>
    </message>
    <message>
      <source>Role</source>
      <translation>角色</translation>
    </message>
    <message>
      <source>Source</source>
      <translation>来源</translation>
    </message>
    <message>
      <source>Strip casting, pressing, sintering, diffusion, lines and licences that came from China, at whatever time.</source>
      <translation>来自中国的速凝甩带、压制、烧结、晶界扩散、生产线和技术许可，不论何时引进。</translation>
    </message>
    <message>
      <source>Terrorist purposes</source>
      <translation>恐怖主义目的</translation>
    </message>
    <message>
      <source>The calendar day of export in Beijing. For goods that have left, the day on the export declaration.</source>
      <translation>按北京时间的出口日历日。已出口的货物，以出口报关单上的日期为准。</translation>
    </message>
    <message>
      <source>The company or person named on the invoice.</source>
      <translation>发票上所载的企业或个人。</translation>
    </message>
    <message>
      <source>The country where the exporting company or person is established, not where the goods come from. Look at the invoice heading.</source>
      <translation>指出口企业或个人设立所在的国家（地区），而非货物的产地。请看发票抬头。</translation>
    </message>
    <message>
      <source>The country where the goods are to end up as far as known, not a port on the way. Look at the order or the end-user statement.</source>
      <translation>就所知货物最终到达的国家（地区），而非途经港口。请看订单或最终用户证明。</translation>
    </message>
    <message>
      <source>The importer of record, or the consignee where nobody else imports.</source>
      <translation>登记的进口商；别无进口商时为收货人。</translation>
    </message>
    <message>
      <source>The layers of the memory the goods are for. Say that it does not arise if the line makes no memory.</source>
      <translation>货物所用存储芯片的层数。若该生产线不做存储芯片，请说明不涉及。</translation>
    </message>
    <message>
      <source>The mass of the metal, alloy or oxide as it was bought, for what the piece retains.</source>
      <translation>按购入形态（金属、合金或氧化物）计的、一件中留存部分的质量。</translation>
    </message>
    <message>
      <source>The net mass, from the data sheet or the scales.</source>
      <translation>净质量，见数据表或称重。</translation>
    </message>
    <message>
      <source>The node of the line the goods are for. Say that it does not arise if the line makes no logic.</source>
      <translation>货物所用生产线的制程节点。若该生产线不做逻辑芯片，请说明不涉及。</translation>
    </message>
    <message>
      <source>The other {count} parts</source>
      <translation>其余 {count} 个零件</translation>
    </message>
    <message>
      <source>The outcome of screening, as a person judged it, on dated lists.</source>
      <translation>依注明日期的名单、经人工判断的筛查结果。</translation>
    </message>
    <message>
      <source>The outcome of screening, as a person judged it, on dated lists. A name that was not found proves little, since the lists at hand are not complete.</source>
      <translation>依注明日期的名单、经人工判断的筛查结果。未查到名称说明不了什么，因为手头的名单并不完整。</translation>
    </message>
    <message>
      <source>The outcome of screening. It gives a warning and decides nothing under No. 61.</source>
      <translation>筛查结果。它只产生警示，不影响第61号公告下的结论。</translation>
    </message>
    <message>
      <source>The purchase price of what one piece retains. If it is not on record, give mass or content and a price.</source>
      <translation>一件中留存材料的购入价格。若无记录，请给出质量或含量以及价格。</translation>
    </message>
    <message>
      <source>The purchase price with its currency and mass unit, from the invoice. Without one the reference range of the law file is used, if there is one.</source>
      <translation>发票上的购入价格，附货币和质量单位。若无价格，则采用法规文件中的参考区间（如有）。</translation>
    </message>
    <message>
      <source>The quantity on the parts list; fractions are allowed for material sold by length or mass.</source>
      <translation>零件清单上的数量；按长度或质量出售的材料可填小数。</translation>
    </message>
    <message>
      <source>The research itself, not a product that happens to use such software.</source>
      <translation>指研发本身，而非恰好使用此类软件的产品。</translation>
    </message>
    <message>
      <source>The row of Part I, or the nearest row if it is another oxide, a compound, an alloy, or magnet flake or powder. The alloy certificate or purchase order tells.</source>
      <translation>第一部分的条目；若为其他氧化物、化合物、合金或磁体甩片、粉末，则选最接近的条目。由合金证书或采购订单可知。</translation>
    </message>
    <message>
      <source>The shipment</source>
      <translation>本批出货</translation>
    </message>
    <message>
      <source>They cross a border</source>
      <translation>跨越国境</translation>
    </message>
    <message>
      <source>They stay inside one country</source>
      <translation>留在一国境内</translation>
    </message>
    <message>
      <source>Title</source>
      <translation>标题</translation>
    </message>
    <message>
      <source>To</source>
      <translation>至</translation>
    </message>
    <message>
      <source>To which country do the goods go?</source>
      <translation>货物运往哪个国家（地区）？</translation>
    </message>
    <message>
      <source>Unreliable entity list</source>
      <translation>不可靠实体清单</translation>
    </message>
    <message>
      <source>Value of one piece</source>
      <translation>单件价值</translation>
    </message>
    <message>
      <source>Value of the material</source>
      <translation>材料价值</translation>
    </message>
    <message>
      <source>Was Chinese magnet-making technology used in making the assembly itself, outside its parts?</source>
      <translation>除其零件外，制造组件自身时是否使用了中国的磁材制造技术？</translation>
    </message>
    <message>
      <source>Was Chinese metal-making technology used for rare earths in the assembly itself, outside its parts?</source>
      <translation>除其零件外，组件自身所用的稀土是否使用了中国的金属冶炼技术？</translation>
    </message>
    <message>
      <source>Was Chinese mining technology used for rare earths in the assembly itself, outside its parts?</source>
      <translation>除其零件外，组件自身所用的稀土是否使用了中国的开采技术？</translation>
    </message>
    <message>
      <source>Was Chinese rare-earth technology used in making the assembly itself, outside its parts?</source>
      <translation>制造组件本身（其零件除外）时是否使用了中国的稀土技术？</translation>
    </message>
    <message>
      <source>Was Chinese recycling technology used for rare earths in the assembly itself, outside its parts?</source>
      <translation>除其零件外，组件自身所用的稀土是否使用了中国的回收利用技术？</translation>
    </message>
    <message>
      <source>Was Chinese smelting or separation technology used for rare earths in the assembly itself, outside its parts?</source>
      <translation>除其零件外，组件自身所用的稀土是否使用了中国的冶炼分离技术？</translation>
    </message>
    <message>
      <source>Was Chinese technology used to make the magnet?</source>
      <translation>制造该磁体时是否使用了中国技术？</translation>
    </message>
    <message>
      <source>Was Chinese technology used to make the rare-earth metal in it?</source>
      <translation>制取其中的稀土金属时是否使用了中国技术？</translation>
    </message>
    <message>
      <source>Was Chinese technology used to mine the rare earths in it?</source>
      <translation>开采其中的稀土时是否使用了中国技术？</translation>
    </message>
    <message>
      <source>Was Chinese technology used to recover the rare earths in it from used goods?</source>
      <translation>从废旧物品中回收其中的稀土时是否使用了中国技术？</translation>
    </message>
    <message>
      <source>Was Chinese technology used to smelt or separate the rare earths in it?</source>
      <translation>冶炼或分离其中的稀土时是否使用了中国技术？</translation>
    </message>
    <message>
      <source>Weapons of mass destruction</source>
      <translation>大规模杀伤性武器</translation>
    </message>
    <message>
      <source>What did the material cost?</source>
      <translation>材料的购入价是多少？</translation>
    </message>
    <message>
      <source>What is built in</source>
      <translation>内装零件</translation>
    </message>
    <message>
      <source>What is built into {count} parts</source>
      <translation>{count} 个部件中装有什么</translation>
    </message>
    <message>
      <source>What is one piece worth?</source>
      <translation>一件价值多少？</translation>
    </message>
    <message>
      <source>What is the material in one piece worth?</source>
      <translation>一件中的材料价值多少？</translation>
    </message>
    <message>
      <source>What is this screening called?</source>
      <translation>此筛查的标题是什么？</translation>
    </message>
    <message>
      <source>What share of the mass of the piece is the element?</source>
      <translation>该元素占一件质量的百分之几？</translation>
    </message>
    <message>
      <source>What the goods are for</source>
      <translation>货物用途</translation>
    </message>
    <message>
      <source>What they are built into and who uses that. The end-user statement should say.</source>
      <translation>装入何物、由谁使用。最终用户证明应有说明。</translation>
    </message>
    <message>
      <source>What will the goods be used for?</source>
      <translation>货物将用于何处？</translation>
    </message>
    <message>
      <source>Where it was separated, reduced or melted, as far as the maker can show. If lots were blended, give the Chinese share instead.</source>
      <translation>就磁材制造商所能证明，材料在何处分离、还原或熔炼。若混用不同批次，请改填中国比例。</translation>
    </message>
    <message>
      <source>Where the material is from</source>
      <translation>材料来自何处</translation>
    </message>
    <message>
      <source>Which exchange rates convert the currencies of this case?</source>
      <translation>本案的各种货币按什么汇率换算？</translation>
    </message>
    <message>
      <source>Which parts are built in, one level down?</source>
      <translation>内装了哪些下一级零件？</translation>
    </message>
    <message>
      <source>Which rare-earth materials of Annex 1 are in it?</source>
      <translation>其中含有附件1第一部分的哪些稀土材料？</translation>
    </message>
    <message>
      <source>Which row of Annex 1 describes it, or is it a part with such a magnet or target inside?</source>
      <translation>它符合附件1的哪一条目，或者它是内含此类磁体或靶材的零件？</translation>
    </message>
    <message>
      <source>Who exports?</source>
      <translation>谁出口？</translation>
    </message>
    <message>
      <source>Who imports the goods, and who uses them in the end?</source>
      <translation>谁进口货物，谁最终使用货物？</translation>
    </message>
    <message>
      <source>Who imports the goods?</source>
      <translation>谁进口货物？</translation>
    </message>
    <message>
      <source>Who imports, who uses</source>
      <translation>谁进口，谁使用</translation>
    </message>
    <message>
      <source>Who owns this owner?</source>
      <translation>谁拥有该所有者？</translation>
    </message>
    <message>
      <source>Who owns this party?</source>
      <translation>谁拥有该相关方？</translation>
    </message>
    <message>
      <source>Who uses the goods in the end?</source>
      <translation>谁最终使用货物？</translation>
    </message>
    <message>
      <source>Whoever builds them in or uses them up; it may be the importer again.</source>
      <translation>将其装入产品或消耗使用者；也可以就是进口商。</translation>
    </message>
    <message>
      <source>Yes</source>
      <translation>是</translation>
    </message>
    <message>
      <source>Yes at exactly 50 %. If you do not know, name the owners and it is worked out.</source>
      <translation>恰为 50 % 也算是。若不清楚，请列出所有者，由程序推算。</translation>
    </message>
    <message>
      <source>Yes, if the percentages cover the whole, or whoever is left out is known not to be listed.</source>
      <translation>若百分比合计涵盖全部，或已知未列出者不在名单上，则为是。</translation>
    </message>
    <message>
      <source>the accounts</source>
      <translation>财务部门</translation>
    </message>
    <message>
      <source>the customer</source>
      <translation>客户方</translation>
    </message>
    <message>
      <source>the engineer or the parts list</source>
      <translation>工程师或零件清单</translation>
    </message>
    <message>
      <source>the exporter</source>
      <translation>出口商</translation>
    </message>
    <message>
      <source>the item</source>
      <translation>物项</translation>
    </message>
    <message>
      <source>the item of line {number}</source>
      <translation>第 {number} 行的物项</translation>
    </message>
    <message>
      <source>the magnet maker</source>
      <translation>磁材制造商</translation>
    </message>
    <message>
      <source>the purchasing desk</source>
      <translation>采购部门</translation>
    </message>
    <message>
      <source>the sales desk</source>
      <translation>销售部门</translation>
    </message>
    <message>
      <source>the supplier</source>
      <translation>供应商</translation>
    </message>
    <message>
      <source>the {words} is missing</source>
      <translation>缺少{words}</translation>
    </message>
    <message>
      <source>whoever books the freight</source>
      <translation>订舱人员</translation>
    </message>
    <message>
      <source>whoever classifies goods</source>
      <translation>归类人员</translation>
    </message>
    <message>
      <source>whoever screens parties</source>
      <translation>相关方筛查人员</translation>
    </message>
    <message>
      <source>you</source>
      <translation>您</translation>
    </message>
    <message>
      <source>{id}  {name}</source>
      <translation>{id}  {name}</translation>
    </message>
    <message>
      <source>{instrument}, {place}</source>
      <translation>{instrument}{place}</translation>
    </message>
    <message>
      <source>{named} in {item}</source>
      <translation>{item} 中的{named}</translation>
    </message>
    <message>
      <source>{title} ({source}) turns on it.</source>
      <translation>{title}（{source}）取决于此。</translation>
    </message>
    <message>
      <source>{title} ({source}) turns on it. {others}</source>
      <translation>“{title}”（{source}）取决于此。{others}</translation>
    </message>
    <message>
      <source>{what}. {do}.</source>
      <translation>{what}。{do}。</translation>
    </message>
  </context>
  <context>
    <name>Refusals</name>
    <message>
      <source>"none" stands for the very side that kind {kind} needs</source>
      <translation>“none”填在了种类 {kind} 所需的一项上</translation>
    </message>
    <message>
      <source>"{field}" is no figure of a product</source>
      <translation>“{field}”不是产品的数据</translation>
    </message>
    <message>
      <source>"{field}" is no figure of a supplier or party</source>
      <translation>“{field}”不是供应商或相关方的数据</translation>
    </message>
    <message>
      <source>"{key}" is named, and no row has that key</source>
      <translation>引用了“{key}”，但没有任何行使用此代码</translation>
    </message>
    <message>
      <source>"{key}" stands in row {earlier} too</source>
      <translation>“{key}”在第 {earlier} 行已有</translation>
    </message>
    <message>
      <source>"{kind}" holds no documents</source>
      <translation>“{kind}”不能附加文件</translation>
    </message>
    <message>
      <source>"{kind}" is no kind of document</source>
      <translation>“{kind}”不是文件种类</translation>
    </message>
    <message>
      <source>"{kind}" is no kind of source</source>
      <translation>“{kind}”不是来源类别</translation>
    </message>
    <message>
      <source>"{name}" is named, and no row of {target} has that key</source>
      <translation>引用了“{name}”，但{target}中没有任何行使用此代码</translation>
    </message>
    <message>
      <source>"{name}" is nothing that a sheet asks for</source>
      <translation>询问表中没有“{name}”这一项</translation>
    </message>
    <message>
      <source>"{name}" is taken to be "{other}": {why}. Is it?</source>
      <translation>“{name}”视为“{other}”：{why}。是否如此？</translation>
    </message>
    <message>
      <source>"{name}" names no one firm, so that the supplier stays open</source>
      <translation>“{name}”不是一家具体企业，供应商保持未定</translation>
    </message>
    <message>
      <source>"{name}" stands twice</source>
      <translation>“{name}”出现两次</translation>
    </message>
    <message>
      <source>"{number}" and "{name}" are two firms on file</source>
      <translation>“{number}”和“{name}”是目录中的两家企业</translation>
    </message>
    <message>
      <source>"{number}" is no CAS number: its last digit does not fit</source>
      <translation>“{number}”不是 CAS 号：最后一位校验不符</translation>
    </message>
    <message>
      <source>"{number}" is no number of the sheet "{sheet}"</source>
      <translation>“{number}”不是工作表“{sheet}”中的编号</translation>
    </message>
    <message>
      <source>"{on}" is not a day</source>
      <translation>“{on}”不是日期</translation>
    </message>
    <message>
      <source>"{pair}" is no reading</source>
      <translation>“{pair}”不是解读</translation>
    </message>
    <message>
      <source>"{path}" is no path of an answer</source>
      <translation>“{path}”不是答案的路径</translation>
    </message>
    <message>
      <source>"{percent}" is not a percentage</source>
      <translation>“{percent}”不是百分比</translation>
    </message>
    <message>
      <source>"{said}" stands in row {first} already</source>
      <translation>“{said}”已在第 {first} 行出现</translation>
    </message>
    <message>
      <source>"{text}" can be percent or a fraction, and its column does not tell</source>
      <translation>“{text}”可能是百分数，也可能是小数，其所在列无法判断</translation>
    </message>
    <message>
      <source>"{text}" can be read in two ways</source>
      <translation>“{text}”可有两种读法</translation>
    </message>
    <message>
      <source>"{text}" can be {first} or {second}, and its column does not tell</source>
      <translation>“{text}”可能是{first}，也可能是{second}，其所在列无法判断</translation>
    </message>
    <message>
      <source>"{text}" can mean more than one country, or none</source>
      <translation>“{text}”可能指不止一个国家或地区，或者不指任何一个</translation>
    </message>
    <message>
      <source>"{text}" cannot stand here</source>
      <translation>此处不能填写“{text}”</translation>
    </message>
    <message>
      <source>"{text}" cannot stand here: it is no plain number</source>
      <translation>此处不能写“{text}”：它不是普通数字</translation>
    </message>
    <message>
      <source>"{text}" does not tell how much of it is {element}</source>
      <translation>“{text}”没有说明其中 {element} 占多少</translation>
    </message>
    <message>
      <source>"{text}" has more than one sign</source>
      <translation>“{text}”有不止一个正负号</translation>
    </message>
    <message>
      <source>"{text}" holds more than one figure</source>
      <translation>“{text}”含有不止一个数字</translation>
    </message>
    <message>
      <source>"{text}" holds no figure</source>
      <translation>“{text}”不含数字</translation>
    </message>
    <message>
      <source>"{text}" is a part number with a revision or a name in it</source>
      <translation>“{text}”是带有版本或名称的料号</translation>
    </message>
    <message>
      <source>"{text}" is a rough figure</source>
      <translation>“{text}”是约数</translation>
    </message>
    <message>
      <source>"{text}" is more than the whole</source>
      <translation>“{text}”超过百分之百</translation>
    </message>
    <message>
      <source>"{text}" is neither yes nor no</source>
      <translation>“{text}”既不是“是”也不是“否”</translation>
    </message>
    <message>
      <source>"{text}" is no chemical formula that can be read</source>
      <translation>“{text}”不是可以识别的化学式</translation>
    </message>
    <message>
      <source>"{text}" is no country that is known</source>
      <translation>“{text}”不是已知的国家或地区</translation>
    </message>
    <message>
      <source>"{text}" is no day that can be read</source>
      <translation>“{text}”不是可以识别的日期</translation>
    </message>
    <message>
      <source>"{text}" is no figure</source>
      <translation>“{text}”不是数字</translation>
    </message>
    <message>
      <source>"{text}" is no figure that can be read</source>
      <translation>“{text}”不是可以识别的数字</translation>
    </message>
    <message>
      <source>"{text}" is no figure with a unit</source>
      <translation>“{text}”不是带单位的数字</translation>
    </message>
    <message>
      <source>"{text}" is no quantity of a part</source>
      <translation>“{text}”不是零件的数量</translation>
    </message>
    <message>
      <source>"{text}" is no range that can be read</source>
      <translation>“{text}”不是可以识别的范围</translation>
    </message>
    <message>
      <source>"{text}" is no unit of mass that is used here</source>
      <translation>“{text}”不是此处使用的质量单位</translation>
    </message>
    <message>
      <source>"{text}" is none of the words of this column</source>
      <translation>“{text}”不是此列可用的词</translation>
    </message>
    <message>
      <source>"{text}" is not clearly a country</source>
      <translation>“{text}”不能确定是哪个国家（地区）</translation>
    </message>
    <message>
      <source>"{text}" is not clearly a day</source>
      <translation>“{text}”不能确定是哪一天</translation>
    </message>
    <message>
      <source>"{text}" is not clearly one kind of material</source>
      <translation>“{text}”不能明确对应一种材料</translation>
    </message>
    <message>
      <source>"{text}" is not offered there</source>
      <translation>该处没有“{text}”这一选项</translation>
    </message>
    <message>
      <source>"{text}" is not one of {offered}</source>
      <translation>“{text}”不在可选值之列：{offered}</translation>
    </message>
    <message>
      <source>"{text}" is not the name of one currency</source>
      <translation>“{text}”不是某一种货币的名称</translation>
    </message>
    <message>
      <source>"{text}" is not written like the other figures of its column</source>
      <translation>“{text}”的写法与所在列的其他数字不同</translation>
    </message>
    <message>
      <source>"{text}" is only a limit, not the figure itself</source>
      <translation>“{text}”只是一个限值，不是数字本身</translation>
    </message>
    <message>
      <source>"{text}" is written with powers or fractions</source>
      <translation>“{text}”以幂或分数写成</translation>
    </message>
    <message>
      <source>"{text}" names more than one country</source>
      <translation>“{text}”列出了不止一个国家或地区</translation>
    </message>
    <message>
      <source>"{text}" names more than one product</source>
      <translation>“{text}”指的不止一个产品</translation>
    </message>
    <message>
      <source>"{text}" names no currency</source>
      <translation>“{text}”没有写明币种</translation>
    </message>
    <message>
      <source>"{text}" names no element or compound that is known</source>
      <translation>“{text}”不是已知的元素或化合物</translation>
    </message>
    <message>
      <source>"{text}" names no unit of mass</source>
      <translation>“{text}”没有写明质量单位</translation>
    </message>
    <message>
      <source>"{text}" says that it is not from {country}, and not where it is from</source>
      <translation>“{text}”表示不是来自 {country}，但没有说明来自哪里</translation>
    </message>
    <message>
      <source>"{unit}" is no unit of mass that is known</source>
      <translation>“{unit}”不是已知的质量单位</translation>
    </message>
    <message>
      <source>"{word}" beside the figure is not understood here</source>
      <translation>数字旁的“{word}”在此处无法理解</translation>
    </message>
    <message>
      <source>"{word}" can be more than one unit of mass</source>
      <translation>“{word}”可能是不止一种质量单位</translation>
    </message>
    <message>
      <source>"{word}" is no unit of mass that is known</source>
      <translation>“{word}”不是已知的质量单位</translation>
    </message>
    <message>
      <source>100 pieces</source>
      <translation>100件</translation>
    </message>
    <message>
      <source>A file that was written anew as a whole, its journal with it, shows no break inside: hold it against a memo that was given out (--against), a signature, or a copy of before.</source>
      <translation>整个文件连同其日志链被重新写过时，内部不会显出断裂：请用已发出的判定备忘录（--against）、签名或较早的副本与之比对。</translation>
    </message>
    <message>
      <source>A newer version has taken its place since.</source>
      <translation>此后已有更新的版本取代它。</translation>
    </message>
    <message>
      <source>A paper printed anew as a whole, by any version, from other facts or under another law file, shows only against the record, a signature or an earlier copy.</source>
      <translation>整份文件若由任何版本依据其他事实或其他法规文件重新印制，只有对照判定记录、签名或较早的副本才能看出。</translation>
    </message>
    <message>
      <source>A paper printed anew as a whole, from other facts, shows only against the record, a signature or an earlier copy.</source>
      <translation>从其他事实整份重新打印的文件，只有与记录、签名或先前副本对照才能看出。</translation>
    </message>
    <message>
      <source>A paper that goes out carries neither case nor answer: they are with the record.</source>
      <translation>对外文件不附带案情和结论：二者与记录一并保存。</translation>
    </message>
    <message>
      <source>A second copy of the memo of {number}</source>
      <translation>这是{number}的判定备忘录的另一份副本</translation>
    </message>
    <message>
      <source>A version that it does not name</source>
      <translation>未注明的版本</translation>
    </message>
    <message>
      <source>Add a column with the firm whose shares are held</source>
      <translation>请增加一列，写明被持股的企业</translation>
    </message>
    <message>
      <source>Add client</source>
      <translation>新增客户</translation>
    </message>
    <message>
      <source>Add exchange rate</source>
      <translation>新增汇率</translation>
    </message>
    <message>
      <source>Add it</source>
      <translation>请补上</translation>
    </message>
    <message>
      <source>Add it first, or correct the name</source>
      <translation>请先添加，或更正名称</translation>
    </message>
    <message>
      <source>Add it; it is required</source>
      <translation>请补上；此项必填</translation>
    </message>
    <message>
      <source>Add its products first</source>
      <translation>请先添加其产品</translation>
    </message>
    <message>
      <source>Add one with client add NAME</source>
      <translation>用 client add NAME 添加一个</translation>
    </message>
    <message>
      <source>Add party</source>
      <translation>新增相关方</translation>
    </message>
    <message>
      <source>Add product</source>
      <translation>新增产品</translation>
    </message>
    <message>
      <source>Add shipment</source>
      <translation>新增出货</translation>
    </message>
    <message>
      <source>Add supplier</source>
      <translation>新增供应商</translation>
    </message>
    <message>
      <source>Add the product first, or correct the number</source>
      <translation>请先新增该产品，或更正编号</translation>
    </message>
    <message>
      <source>Add the row or correct the name</source>
      <translation>请添加该行或更正名称</translation>
    </message>
    <message>
      <source>Add the row there, or correct the name</source>
      <translation>请在该表中添加该行，或更正名称</translation>
    </message>
    <message>
      <source>Add the supplier first, or choose one that is there</source>
      <translation>请先添加供应商，或选择已有的供应商</translation>
    </message>
    <message>
      <source>Altered. {what}</source>
      <translation>已被改动。{what}</translation>
    </message>
    <message>
      <source>Altered. {what} One more difference was found.</source>
      <translation>已被改动。{what}另有一处不同。</translation>
    </message>
    <message>
      <source>Altered. {what} {count} more differences were found.</source>
      <translation>已被改动。{what}另有 {count} 处不同。</translation>
    </message>
    <message>
      <source>Another part number</source>
      <translation>另一零件号</translation>
    </message>
    <message>
      <source>Answer</source>
      <translation>回答</translation>
    </message>
    <message>
      <source>Answer again</source>
      <translation>重新回答</translation>
    </message>
    <message>
      <source>Answer it differently</source>
      <translation>请换一种方式作答</translation>
    </message>
    <message>
      <source>Answer it differently, or say it is not known</source>
      <translation>请另作回答，或说明未知</translation>
    </message>
    <message>
      <source>Answer the question about the column</source>
      <translation>请回答有关该列的问题</translation>
    </message>
    <message>
      <source>Are parts that are counted in {units} bought so, with a price for one {units}?</source>
      <translation>以 {units} 计数的零件是否按此采购、价格对应一 {units}？</translation>
    </message>
    <message>
      <source>As it was printed: it is the paper that was filed.</source>
      <translation>与打印时一致：这就是归档的文件。</translation>
    </message>
    <message>
      <source>As it was printed; in no record here.</source>
      <translation>与打印时一致；此处的记录中没有它。</translation>
    </message>
    <message>
      <source>As it was printed; the record here could not be asked.</source>
      <translation>与打印时一致；无法查询此处的记录。</translation>
    </message>
    <message>
      <source>Ask</source>
      <translation>询问</translation>
    </message>
    <message>
      <source>Ask for it by IEC 62474 or IPC-1752, or for a list of the substances as XLSX</source>
      <translation>请索取 IEC 62474 或 IPC-1752 格式的声明，或者 XLSX 格式的物质清单</translation>
    </message>
    <message>
      <source>Ask for one that lists materials and substances (class C or D, or full composition)</source>
      <translation>请索取列明材料和物质的声明（C 类或 D 类，或者全成分）</translation>
    </message>
    <message>
      <source>Ask for the declaration once more, or for a list of the substances as XLSX</source>
      <translation>请重新索取该声明，或者 XLSX 格式的物质清单</translation>
    </message>
    <message>
      <source>Ask for the file again; checks save writes it</source>
      <translation>请重新索取该文件；它由 checks save 写出</translation>
    </message>
    <message>
      <source>Ask for the right to read and write it</source>
      <translation>请申请读写权限</translation>
    </message>
    <message>
      <source>Ask for the template as it was filled in</source>
      <translation>请索取填写后的原模板</translation>
    </message>
    <message>
      <source>Ask the person whose key it is; where it did change, trust the one before no longer (pack keys --distrust) and then this one</source>
      <translation>请询问密钥所有者本人；如果密钥确已更换，请先取消对原密钥的信任（pack keys --distrust），再信任此密钥</translation>
    </message>
    <message>
      <source>Ask who signed it for another</source>
      <translation>请签署人另给一份</translation>
    </message>
    <message>
      <source>Ask who signed it for the public key, see that it is theirs, and trust it: Trust a key, beside Law, or pack keys --trust FILE --by NAME --why TEXT</source>
      <translation>请向签署者索取公钥，确认确属其本人，并予以信任：法规页旁的“信任密钥”，或 pack keys --trust FILE --by NAME --why TEXT</translation>
    </message>
    <message>
      <source>Ask who signed it, and enter what holds by hand</source>
      <translation>请向签署人核实，并手工录入属实的内容</translation>
    </message>
    <message>
      <source>Ask whose key it is for the file again; minisign -G writes it as minisign.pub</source>
      <translation>请向密钥持有人重新索取该文件；minisign -G 将其写为 minisign.pub</translation>
    </message>
    <message>
      <source>Ask with a sheet of your own, or for AMRT</source>
      <translation>请用自己的询问表询问，或者索取 AMRT</translation>
    </message>
    <message>
      <source>Attach</source>
      <translation>附加</translation>
    </message>
    <message>
      <source>Attach it anew as a PNG or JPEG</source>
      <translation>请重新附上 PNG 或 JPEG 图片</translation>
    </message>
    <message>
      <source>Case, answer, law file and list of pages are as they were attached.</source>
      <translation>案情、答案、法规文件和页面清单与附上时一致。</translation>
    </message>
    <message>
      <source>Cells beyond the last row or column of a sheet are left out.</source>
      <translation>超出工作表最后一行或最后一列的单元格未予读取。</translation>
    </message>
    <message>
      <source>Certificate</source>
      <translation>证书</translation>
    </message>
    <message>
      <source>Change</source>
      <translation>修改</translation>
    </message>
    <message>
      <source>Change bill of</source>
      <translation>修改清单：</translation>
    </message>
    <message>
      <source>Change client</source>
      <translation>修改客户</translation>
    </message>
    <message>
      <source>Change document</source>
      <translation>更改文件说明</translation>
    </message>
    <message>
      <source>Change exchange rate</source>
      <translation>修改汇率</translation>
    </message>
    <message>
      <source>Change it there</source>
      <translation>请在该处更改</translation>
    </message>
    <message>
      <source>Change lines of</source>
      <translation>修改明细行：</translation>
    </message>
    <message>
      <source>Change logo</source>
      <translation>更改标识</translation>
    </message>
    <message>
      <source>Change or delete the other one</source>
      <translation>请更改或删除另一条</translation>
    </message>
    <message>
      <source>Change owners of</source>
      <translation>修改所有者：</translation>
    </message>
    <message>
      <source>Change party</source>
      <translation>修改相关方</translation>
    </message>
    <message>
      <source>Change product</source>
      <translation>修改产品</translation>
    </message>
    <message>
      <source>Change shipment</source>
      <translation>修改出货</translation>
    </message>
    <message>
      <source>Change supplier</source>
      <translation>修改供应商</translation>
    </message>
    <message>
      <source>Change the one that is meant by hand</source>
      <translation>请手工修改所指的那一条</translation>
    </message>
    <message>
      <source>Change the one that is meant by hand, then dismiss this</source>
      <translation>请手工修改所指的那一条，然后取消此提示</translation>
    </message>
    <message>
      <source>Change {words} of</source>
      <translation>修改{words}：</translation>
    </message>
    <message>
      <source>Changed: {what}, from “{was}” to “{is_}”.</source>
      <translation>已更改：{what}，由“{was}”改为“{is_}”。</translation>
    </message>
    <message>
      <source>Changed: {what}.</source>
      <translation>已更改：{what}。</translation>
    </message>
    <message>
      <source>Check both disks and make the copy again</source>
      <translation>请检查两个磁盘，然后重新复制</translation>
    </message>
    <message>
      <source>Check it alone, and report what that says</source>
      <translation>请单独核对它，并报告结果</translation>
    </message>
    <message>
      <source>Check that it is the right file</source>
      <translation>请确认文件是否正确</translation>
    </message>
    <message>
      <source>Check that it is there and that you may read it</source>
      <translation>请确认文件存在且您有读取权限</translation>
    </message>
    <message>
      <source>Check that the disk is there and that you may read the file</source>
      <translation>请确认磁盘存在且您有读取该文件的权限</translation>
    </message>
    <message>
      <source>Check that the disk is there, and that there is room in the temporary folder</source>
      <translation>请确认磁盘存在，且临时文件夹有足够空间</translation>
    </message>
    <message>
      <source>Check that the folder is there and that you may write to it</source>
      <translation>请确认文件夹存在且您有写入权限</translation>
    </message>
    <message>
      <source>Check that this is the right client</source>
      <translation>请核对客户是否正确</translation>
    </message>
    <message>
      <source>Check that you may read it</source>
      <translation>请检查您是否有读取权限</translation>
    </message>
    <message>
      <source>Check that you may read it, and write to the data folder</source>
      <translation>请检查您是否可读取该文件，并可写入数据文件夹</translation>
    </message>
    <message>
      <source>Check the disk or the network drive, then open the file again</source>
      <translation>请检查磁盘或网络驱动器，然后重新打开文件</translation>
    </message>
    <message>
      <source>Check the disk, or choose another folder</source>
      <translation>请检查磁盘，或另选文件夹</translation>
    </message>
    <message>
      <source>Check the name</source>
      <translation>请检查名称</translation>
    </message>
    <message>
      <source>Check the name and the folder</source>
      <translation>请检查名称和文件夹</translation>
    </message>
    <message>
      <source>Check the unit of the mass, and of how many pieces it is</source>
      <translation>请检查质量的单位，以及它是多少件的质量</translation>
    </message>
    <message>
      <source>Check what it is meant to be</source>
      <translation>请核对它应当是什么</translation>
    </message>
    <message>
      <source>Checked in part: nothing that differs was found, and not all could be checked.</source>
      <translation>部分核对：未发现差异，但并非全部都能核对。</translation>
    </message>
    <message>
      <source>Checked in part: nothing that differs was found, but it rests on a law file that this program does not know.</source>
      <translation>部分核对：未发现差异，但其所依据的法规文件本程序不认识。</translation>
    </message>
    <message>
      <source>Checked in part: nothing that differs was found. {printed} printed it, and only that version, or the record, can prove its pages.</source>
      <translation>部分核对：未发现差异。它由 {printed} 打印，只有该版本或记录才能证明其页面。</translation>
    </message>
    <message>
      <source>Checked in part: nothing that differs was found. {printed} printed it, under a law file that this program does not know; only that version, or the record, can prove its pages.</source>
      <translation>部分核对：未发现差异。它由 {printed} 打印，所依据的法规文件本程序不认识；只有该版本或记录才能证明其页面。</translation>
    </message>
    <message>
      <source>Checked in part: nothing that differs was found; a paper of version 1.0 carries too little to prove more.</source>
      <translation>部分核对：未发现差异；1.0 版的文件所含内容太少，无法证明更多。</translation>
    </message>
    <message>
      <source>Checked in part: nothing that differs was found; its law file cannot be read, so that neither its answer nor its pages could be worked out again.</source>
      <translation>部分核对：未发现差异；其法规文件无法读取，因此答案和各页都无法重新得出。</translation>
    </message>
    <message>
      <source>Checked in part: {what}</source>
      <translation>部分核对：{what}</translation>
    </message>
    <message>
      <source>Choose a PDF, a picture (PNG, JPEG), a mail (eml, msg) or a page saved as HTML</source>
      <translation>请选择 PDF、图片（PNG、JPEG）、邮件（eml、msg）或另存为 HTML 的网页</translation>
    </message>
    <message>
      <source>Choose a PKCS#12 file, whose name ends in .p12 or .pfx</source>
      <translation>请选择 PKCS#12 文件，文件名以 .p12 或 .pfx 结尾</translation>
    </message>
    <message>
      <source>Choose a PNG or JPEG picture for the letterhead</source>
      <translation>请为信头选择 PNG 或 JPEG 图片</translation>
    </message>
    <message>
      <source>Choose a PNG or SVG picture</source>
      <translation>请选择 PNG 或 SVG 图片</translation>
    </message>
    <message>
      <source>Choose a client first, or fill in the sheet Client</source>
      <translation>请先选择客户，或填写“客户”工作表</translation>
    </message>
    <message>
      <source>Choose a folder</source>
      <translation>请选择文件夹</translation>
    </message>
    <message>
      <source>Choose a folder on a disk of this computer</source>
      <translation>请选择本机磁盘上的文件夹</translation>
    </message>
    <message>
      <source>Choose a folder on a disk of this computer, and save backups to the network drive</source>
      <translation>请选择本机磁盘上的文件夹，备份可存到网络驱动器</translation>
    </message>
    <message>
      <source>Choose a folder somewhere else</source>
      <translation>请选择别处的文件夹</translation>
    </message>
    <message>
      <source>Choose a folder that exists</source>
      <translation>请选择已存在的文件夹</translation>
    </message>
    <message>
      <source>Choose a folder you may read and write to; on the command line with --data-dir</source>
      <translation>请选择您可以读写的文件夹；在命令行中使用 --data-dir</translation>
    </message>
    <message>
      <source>Choose a folder you may write to</source>
      <translation>请选择您可写入的文件夹</translation>
    </message>
    <message>
      <source>Choose a folder you may write to, or ask for the right to write there</source>
      <translation>请选择您可写入的文件夹，或申请写入权限</translation>
    </message>
    <message>
      <source>Choose a folder you may write to, or ask for the right to write to this one</source>
      <translation>请选择您可写入的文件夹，或申请对此文件夹的写入权限</translation>
    </message>
    <message>
      <source>Choose a folder you may write to; on the command line with --data-dir</source>
      <translation>请选择您可写入的文件夹；命令行中使用 --data-dir</translation>
    </message>
    <message>
      <source>Choose a later day</source>
      <translation>请选择更晚的日期</translation>
    </message>
    <message>
      <source>Choose a memo of Lodestone</source>
      <translation>请选择Lodestone的备忘录</translation>
    </message>
    <message>
      <source>Choose a name that ends in .csv, .xlsx or .pdf</source>
      <translation>请选择以 .csv、.xlsx 或 .pdf 结尾的名称</translation>
    </message>
    <message>
      <source>Choose a name that ends in .xlsx or .pdf</source>
      <translation>请选用以 .xlsx 或 .pdf 结尾的名称</translation>
    </message>
    <message>
      <source>Choose a paper that Lodestone made</source>
      <translation>请选择Lodestone制作的文件</translation>
    </message>
    <message>
      <source>Choose a paper written by Lodestone</source>
      <translation>请选择由Lodestone写出的文件</translation>
    </message>
    <message>
      <source>Choose a place outside it</source>
      <translation>请选择该文件夹以外的位置</translation>
    </message>
    <message>
      <source>Choose a smaller picture</source>
      <translation>请选择较小的图片</translation>
    </message>
    <message>
      <source>Choose a workbook, or the folder that holds its sheets</source>
      <translation>请选择工作簿，或存放其各工作表的文件夹</translation>
    </message>
    <message>
      <source>Choose an empty folder, or make a new one</source>
      <translation>请选择空文件夹，或新建一个</translation>
    </message>
    <message>
      <source>Choose another</source>
      <translation>请另选一个</translation>
    </message>
    <message>
      <source>Choose another PNG or SVG picture</source>
      <translation>请另选 PNG 或 SVG 图片</translation>
    </message>
    <message>
      <source>Choose another backup</source>
      <translation>请另选备份</translation>
    </message>
    <message>
      <source>Choose another file</source>
      <translation>选择另一个文件</translation>
    </message>
    <message>
      <source>Choose another file; this one is not read as anything else</source>
      <translation>请另选文件；此文件不会作为其他内容读取</translation>
    </message>
    <message>
      <source>Choose another folder, or put a backup in this file's place under its name; this file has not been touched</source>
      <translation>请另选文件夹，或将备份以此文件的名称放在其位置；此文件未被改动</translation>
    </message>
    <message>
      <source>Choose another key</source>
      <translation>请另选代码</translation>
    </message>
    <message>
      <source>Choose another key file</source>
      <translation>请选择另一个密钥文件</translation>
    </message>
    <message>
      <source>Choose another name</source>
      <translation>请换一个名称</translation>
    </message>
    <message>
      <source>Choose another name or folder</source>
      <translation>请另选名称或文件夹</translation>
    </message>
    <message>
      <source>Choose another name, or a folder outside the data folder</source>
      <translation>请另选名称，或选择数据文件夹之外的文件夹</translation>
    </message>
    <message>
      <source>Choose another place for it</source>
      <translation>请另选位置</translation>
    </message>
    <message>
      <source>Choose another place, with room for it</source>
      <translation>请选择另一处空间足够的位置</translation>
    </message>
    <message>
      <source>Choose en or zh</source>
      <translation>请选择 en 或 zh</translation>
    </message>
    <message>
      <source>Choose it again; nothing has been changed in the catalogue</source>
      <translation>请重新选择；目录未作任何更改</translation>
    </message>
    <message>
      <source>Choose it, or write its whole path</source>
      <translation>请选择该文件夹，或写出完整路径</translation>
    </message>
    <message>
      <source>Choose one from the list of the cell</source>
      <translation>请从该单元格的列表中选择</translation>
    </message>
    <message>
      <source>Choose one that is kept elsewhere</source>
      <translation>请选择保存在其他位置的备份</translation>
    </message>
    <message>
      <source>Choose one that is listed</source>
      <translation>请从列出的项中选择</translation>
    </message>
    <message>
      <source>Choose the fields of its columns</source>
      <translation>请选择各列的字段</translation>
    </message>
    <message>
      <source>Choose the file again; nothing has been changed</source>
      <translation>请重新选择文件；未作任何更改</translation>
    </message>
    <message>
      <source>Choose the file that came back</source>
      <translation>请选择发回的文件</translation>
    </message>
    <message>
      <source>Choose the file that came back, or import it as a list</source>
      <translation>请选择发回的文件，或者作为清单导入</translation>
    </message>
    <message>
      <source>Choose the file that the list is in</source>
      <translation>请选择清单所在的文件</translation>
    </message>
    <message>
      <source>Choose the file with your key and certificate</source>
      <translation>请选择含有您的密钥和证书的文件</translation>
    </message>
    <message>
      <source>Choose the folder of a law file</source>
      <translation>请选择法规文件所在的文件夹</translation>
    </message>
    <message>
      <source>Choose the folder of a rule pack</source>
      <translation>请选择规则文件的文件夹</translation>
    </message>
    <message>
      <source>Choose the folder of a workbook</source>
      <translation>请选择工作簿文件夹</translation>
    </message>
    <message>
      <source>Choose the kind of material</source>
      <translation>请选择材料种类</translation>
    </message>
    <message>
      <source>Choose the name of a file that may be written</source>
      <translation>请选择可写入的文件名</translation>
    </message>
    <message>
      <source>Choose the signature of a paper</source>
      <translation>请选择文件的签名</translation>
    </message>
    <message>
      <source>Choose the workbook or text file that the list is in, or open it there and save it as XLSX</source>
      <translation>请选择清单所在的工作簿或文本文件，或在其中打开并另存为 XLSX</translation>
    </message>
    <message>
      <source>Chosen by whom and why: {what}</source>
      <translation>由谁选定、理由为何：{what}</translation>
    </message>
    <message>
      <source>Close Lodestone and keep this file for a repair; if you have a backup, put it in this file's place under its name</source>
      <translation>请关闭 Lodestone 并保留此文件以便修复；如有备份，请将其以此文件的名称放在其位置</translation>
    </message>
    <message>
      <source>Close it in the program that shows it, or choose a folder you may write to</source>
      <translation>请在正在显示它的程序中关闭，或选择您可写入的文件夹</translation>
    </message>
    <message>
      <source>Close it there and try again</source>
      <translation>请在那里将其关闭，然后重试</translation>
    </message>
    <message>
      <source>Close other programs and try again</source>
      <translation>请关闭其他程序后重试</translation>
    </message>
    <message>
      <source>Close the other window or backup program and try again</source>
      <translation>请关闭另一窗口或备份程序后重试</translation>
    </message>
    <message>
      <source>Compare the two data folders; nothing has been changed</source>
      <translation>请比较两个数据文件夹；未作任何更改</translation>
    </message>
    <message>
      <source>Contract</source>
      <translation>合同</translation>
    </message>
    <message>
      <source>Correct it</source>
      <translation>请更正</translation>
    </message>
    <message>
      <source>Correct it first</source>
      <translation>请先更正</translation>
    </message>
    <message>
      <source>Correct it there</source>
      <translation>请在该处更正</translation>
    </message>
    <message>
      <source>Correct it there, or write the file anew</source>
      <translation>请在该处更正，或重新写出文件</translation>
    </message>
    <message>
      <source>Correct one of the days</source>
      <translation>请更正其中一个日期</translation>
    </message>
    <message>
      <source>Correct one of the two</source>
      <translation>请更正其中之一</translation>
    </message>
    <message>
      <source>Correct the bill</source>
      <translation>请更正物料清单</translation>
    </message>
    <message>
      <source>Correct the figure</source>
      <translation>请更正数字</translation>
    </message>
    <message>
      <source>Correct the figures</source>
      <translation>请更正数字</translation>
    </message>
    <message>
      <source>Correct the formula, or write the value</source>
      <translation>请更正公式，或写出数值</translation>
    </message>
    <message>
      <source>Correct the heading</source>
      <translation>请更正表头</translation>
    </message>
    <message>
      <source>Correct the level of that row</source>
      <translation>请更正那一行的层级</translation>
    </message>
    <message>
      <source>Correct the level, or name the product that it is built into</source>
      <translation>请更正层级，或写明它装入的产品</translation>
    </message>
    <message>
      <source>Correct the owners</source>
      <translation>请更正所有者</translation>
    </message>
    <message>
      <source>Correct the position, or name the product that it is built into</source>
      <translation>请更正位置号，或写明它装入的产品</translation>
    </message>
    <message>
      <source>Correct the quantity or the total</source>
      <translation>请更正数量或总数</translation>
    </message>
    <message>
      <source>Correct the row</source>
      <translation>请更正该行</translation>
    </message>
    <message>
      <source>Correct the rule file</source>
      <translation>请更正规则文件</translation>
    </message>
    <message>
      <source>Correct their percentages</source>
      <translation>请更正其百分比</translation>
    </message>
    <message>
      <source>Create it, or choose another</source>
      <translation>请创建该文件夹，或选择其他文件夹</translation>
    </message>
    <message>
      <source>Cut off the end of the journal: what was kept with it is still there</source>
      <translation>已从日志链末尾被截去：与其一同保存的内容仍在</translation>
    </message>
    <message>
      <source>Declaration</source>
      <translation>声明</translation>
    </message>
    <message>
      <source>Delete check of</source>
      <translation>删除核查：</translation>
    </message>
    <message>
      <source>Delete client</source>
      <translation>删除客户</translation>
    </message>
    <message>
      <source>Delete exchange rate</source>
      <translation>删除汇率</translation>
    </message>
    <message>
      <source>Delete one of them</source>
      <translation>请删除其中之一</translation>
    </message>
    <message>
      <source>Delete party</source>
      <translation>删除相关方</translation>
    </message>
    <message>
      <source>Delete product</source>
      <translation>删除产品</translation>
    </message>
    <message>
      <source>Delete shipment</source>
      <translation>删除出货</translation>
    </message>
    <message>
      <source>Delete supplier</source>
      <translation>删除供应商</translation>
    </message>
    <message>
      <source>Delete the file; what is kept from then on is kept anew</source>
      <translation>请删除该文件；此后保存的内容将重新写入</translation>
    </message>
    <message>
      <source>Detach</source>
      <translation>取下</translation>
    </message>
    <message>
      <source>Dismiss</source>
      <translation>不再提示</translation>
    </message>
    <message>
      <source>Do it again</source>
      <translation>请再做一次</translation>
    </message>
    <message>
      <source>Each of the {count} pages is as it is made again by the same version.</source>
      <translation>{count}页中的每一页都与同一版本重新制作的一致。</translation>
    </message>
    <message>
      <source>Each of the {count} pages is as the list in the paper has it.</source>
      <translation>{count}页中的每一页都与文件内的清单一致。</translation>
    </message>
    <message>
      <source>Enter it by hand, then dismiss it</source>
      <translation>请手工录入后再取消此提示</translation>
    </message>
    <message>
      <source>Enter it first</source>
      <translation>请先录入</translation>
    </message>
    <message>
      <source>Enter the material first, then its origin</source>
      <translation>请先录入材料，再录入其原产地</translation>
    </message>
    <message>
      <source>Enter the material of the product first</source>
      <translation>请先录入该产品的材料</translation>
    </message>
    <message>
      <source>Entered or changed by a version that kept no values with the entry of the journal</source>
      <translation>由未随日志条目保存内容的版本录入或更改</translation>
    </message>
    <message>
      <source>Export it again (pack sheet), or name that law file with --base: its folder or its .lodestone-law</source>
      <translation>请重新导出（pack sheet），或用 --base 指明该法规文件：其文件夹或 .lodestone-law 文件</translation>
    </message>
    <message>
      <source>Export it again with AES and SHA-256</source>
      <translation>请用 AES 和 SHA-256 重新导出</translation>
    </message>
    <message>
      <source>Export the certificate again together with its private key</source>
      <translation>请将证书连同其私钥一起重新导出</translation>
    </message>
    <message>
      <source>Export the workbook again</source>
      <translation>请重新导出工作簿</translation>
    </message>
    <message>
      <source>Fetch SDN.CSV, ALT.CSV and ADD.CSV of one day, or move the file elsewhere</source>
      <translation>请取得同一天的 SDN.CSV、ALT.CSV 和 ADD.CSV，或将该文件移到别处</translation>
    </message>
    <message>
      <source>Fetch it again from where it came from, and take nothing out of this one</source>
      <translation>请从来源处重新获取，不要取用这一份中的任何内容</translation>
    </message>
    <message>
      <source>Fetch the file again</source>
      <translation>请重新取得该文件</translation>
    </message>
    <message>
      <source>Filing was interrupted; the next start of the program gives its file the right name</source>
      <translation>归档曾被中断；程序下次启动时会为该文件改回正确的名称</translation>
    </message>
    <message>
      <source>Fill in until, or leave this blank</source>
      <translation>请填写 until 列，或将此格留空</translation>
    </message>
    <message>
      <source>Fill it in, or dismiss it</source>
      <translation>请填写，或取消此提示</translation>
    </message>
    <message>
      <source>Fill it in: {what}</source>
      <translation>请填写：{what}</translation>
    </message>
    <message>
      <source>Fill it in; it cannot be left blank</source>
      <translation>请填写；此处不能留空</translation>
    </message>
    <message>
      <source>Fill it in; the memo prints it</source>
      <translation>请填写；备忘录会印出此项</translation>
    </message>
    <message>
      <source>Filter the list and save it in parts, or save it as CSV</source>
      <translation>请筛选列表后分批保存，或保存为CSV</translation>
    </message>
    <message>
      <source>Finish</source>
      <translation>补全</translation>
    </message>
    <message>
      <source>Forget mapping</source>
      <translation>删除列对应方案</translation>
    </message>
    <message>
      <source>Format the cell as text and write it as it is meant</source>
      <translation>请把单元格设为文本格式，并照原意写出</translation>
    </message>
    <message>
      <source>Give a figure above zero, or leave it out if not known</source>
      <translation>请给出大于零的数值；未知则留空</translation>
    </message>
    <message>
      <source>Give a name</source>
      <translation>请填写姓名</translation>
    </message>
    <message>
      <source>Give a number without decimals</source>
      <translation>请填写不带小数的数</translation>
    </message>
    <message>
      <source>Give amount alone, or from and to</source>
      <translation>请只给 amount，或给 from 和 to</translation>
    </message>
    <message>
      <source>Give an answer, or say it is not known</source>
      <translation>请作出回答，或说明未知</translation>
    </message>
    <message>
      <source>Give at most {most}</source>
      <translation>请填不超过 {most} 的数值</translation>
    </message>
    <message>
      <source>Give both</source>
      <translation>两项都要填写</translation>
    </message>
    <message>
      <source>Give both ends</source>
      <translation>请填写两端</translation>
    </message>
    <message>
      <source>Give both ends of the range</source>
      <translation>请给出区间的两端</translation>
    </message>
    <message>
      <source>Give each product its own part number</source>
      <translation>请为每个产品使用各自的零件号</translation>
    </message>
    <message>
      <source>Give every entry an id of its own, or leave the column empty</source>
      <translation>请为每个条目给出各自的编号，或将该列留空</translation>
    </message>
    <message>
      <source>Give it a name that does</source>
      <translation>请取一个以其结尾的名称</translation>
    </message>
    <message>
      <source>Give it a short name</source>
      <translation>请取一个简短的名称</translation>
    </message>
    <message>
      <source>Give it in percent</source>
      <translation>请以百分比填写</translation>
    </message>
    <message>
      <source>Give it, or one end of a range, or say not known</source>
      <translation>请给出数值或区间的一端，或说明未知</translation>
    </message>
    <message>
      <source>Give one figure</source>
      <translation>请给出一个数字</translation>
    </message>
    <message>
      <source>Give that client another key, or leave the file alone</source>
      <translation>请给那个客户另取一个代号，或不接收该文件</translation>
    </message>
    <message>
      <source>Give the content in every lot, or leave that row out</source>
      <translation>请给出每个批次的含量，或不采用该行</translation>
    </message>
    <message>
      <source>Give the day it was made</source>
      <translation>请给出作出日期</translation>
    </message>
    <message>
      <source>Give the day on which it happened</source>
      <translation>请填写事情发生的日期</translation>
    </message>
    <message>
      <source>Give the day on which it was reviewed</source>
      <translation>请填写审核日期</translation>
    </message>
    <message>
      <source>Give the figure, or leave it blank if not known</source>
      <translation>请给出数值；未知则留空</translation>
    </message>
    <message>
      <source>Give the figure, or leave it out if not known</source>
      <translation>请给出数值；未知则省略</translation>
    </message>
    <message>
      <source>Give the first day and the last</source>
      <translation>请给出首日和末日</translation>
    </message>
    <message>
      <source>Give the first day in from and the last in until</source>
      <translation>首日填在 from，末日填在 until</translation>
    </message>
    <message>
      <source>Give the heading back its names</source>
      <translation>请恢复标题行的名称</translation>
    </message>
    <message>
      <source>Give the lower end first</source>
      <translation>请先给下限</translation>
    </message>
    <message>
      <source>Give the lower end in from</source>
      <translation>下限请填在 from</translation>
    </message>
    <message>
      <source>Give the mass of one piece</source>
      <translation>请填写单件的质量</translation>
    </message>
    <message>
      <source>Give the price of one piece</source>
      <translation>请给出单件价格</translation>
    </message>
    <message>
      <source>Give the share in percent of mass</source>
      <translation>请以质量百分比给出份额</translation>
    </message>
    <message>
      <source>Give the value of one piece</source>
      <translation>请给出单件价值</translation>
    </message>
    <message>
      <source>Give your name</source>
      <translation>请填写您的姓名</translation>
    </message>
    <message>
      <source>Go on in the window that is open, or close it and try again</source>
      <translation>请在已打开的窗口中继续，或关闭该窗口后重试</translation>
    </message>
    <message>
      <source>Have another person review it</source>
      <translation>请由另一人复核</translation>
    </message>
    <message>
      <source>Have another person review it, and name them</source>
      <translation>请由另一人复核，并写明其姓名</translation>
    </message>
    <message>
      <source>Have it sent back, or say it there; then change the form</source>
      <translation>请让人退回，或在筛查中改答，然后再改表单</translation>
    </message>
    <message>
      <source>Have the client saved again, and take the file that was written</source>
      <translation>请对方重新保存该客户，再接收所写出的文件</translation>
    </message>
    <message>
      <source>Have the client saved again, and take the file that was written; nothing has been changed</source>
      <translation>请对方重新保存该客户，再接收所写出的文件；未作任何更改</translation>
    </message>
    <message>
      <source>Here the record is at hand.</source>
      <translation>此处有判定记录可供对照。</translation>
    </message>
    <message>
      <source>Import</source>
      <translation>导入</translation>
    </message>
    <message>
      <source>Import one client at a time</source>
      <translation>请一次只导入一个客户</translation>
    </message>
    <message>
      <source>Import the bill of the product instead</source>
      <translation>请改为导入该产品的物料清单</translation>
    </message>
    <message>
      <source>Import {files}</source>
      <translation>导入{files}</translation>
    </message>
    <message>
      <source>In the data file, when the folder was written: {why}</source>
      <translation>写出该文件夹时，数据文件中：{why}</translation>
    </message>
    <message>
      <source>In which currency is “{heading}”?</source>
      <translation>“{heading}”是什么币种？</translation>
    </message>
    <message>
      <source>In which unit is “{heading}”?</source>
      <translation>“{heading}”是什么单位？</translation>
    </message>
    <message>
      <source>Install the newer program first</source>
      <translation>请先安装新版程序</translation>
    </message>
    <message>
      <source>Install the newer program to look through it</source>
      <translation>请安装较新版本的程序后再核对</translation>
    </message>
    <message>
      <source>Install the newer program, and take the file with it</source>
      <translation>请安装较新的程序，再用它接收该文件</translation>
    </message>
    <message>
      <source>Install the newer program, or open the backup that it made before its upgrade</source>
      <translation>请安装较新的程序，或打开其升级前所作的备份</translation>
    </message>
    <message>
      <source>Install the newer version again, or rename the file to start with the defaults</source>
      <translation>请重新安装较新版本，或将文件改名以便从默认设置开始</translation>
    </message>
    <message>
      <source>Is "{name}" the same firm as "{other}"?</source>
      <translation>“{name}”与“{other}”是同一家企业吗？</translation>
    </message>
    <message>
      <source>Is "{name}" the same firm as "{other}"? {why}</source>
      <translation>“{name}”与“{other}”是同一家企业吗？{why}</translation>
    </message>
    <message>
      <source>Is “{heading}” the country of origin of the part?</source>
      <translation>“{heading}”是零件的原产国吗？</translation>
    </message>
    <message>
      <source>Is “{heading}” the mass of one piece?</source>
      <translation>“{heading}”是单件质量吗？</translation>
    </message>
    <message>
      <source>Is “{heading}” the price of one piece?</source>
      <translation>“{heading}”是单件价格吗？</translation>
    </message>
    <message>
      <source>Is “{heading}” this: {field}?</source>
      <translation>“{heading}”是否为：{field}？</translation>
    </message>
    <message>
      <source>It cannot be read: {why}</source>
      <translation>无法读取：{why}</translation>
    </message>
    <message>
      <source>It comes before the first one</source>
      <translation>它排在第一条之前</translation>
    </message>
    <message>
      <source>It differs from what was recorded</source>
      <translation>它与所记录的内容不一致</translation>
    </message>
    <message>
      <source>It does not follow the entry before it</source>
      <translation>它没有接在前一条目之后</translation>
    </message>
    <message>
      <source>It has gone from the file</source>
      <translation>它已从文件中消失</translation>
    </message>
    <message>
      <source>It has gone from the file, and no entry of the journal takes it away</source>
      <translation>它已从文件中消失，而没有日志条目将其删除</translation>
    </message>
    <message>
      <source>It has gone from the file; {entry} has it</source>
      <translation>它已从文件中消失；{entry}中有其记载</translation>
    </message>
    <message>
      <source>It has no entry yet</source>
      <translation>其中尚无条目</translation>
    </message>
    <message>
      <source>It holds {count} entries; {rows} were loaded</source>
      <translation>它有 {count} 个条目；当时载入了 {rows} 个</translation>
    </message>
    <message>
      <source>It is a link or a device and no file</source>
      <translation>它是链接或设备，不是文件</translation>
    </message>
    <message>
      <source>It is damaged: {why}</source>
      <translation>它已损坏：{why}</translation>
    </message>
    <message>
      <source>It is kept for a record that is not there</source>
      <translation>它所属的判定记录并不存在</translation>
    </message>
    <message>
      <source>It is not as the program makes it</source>
      <translation>它与程序所建立的不一致</translation>
    </message>
    <message>
      <source>It is not in the journal: it was slipped in, or the journal was cut off at its end</source>
      <translation>日志链中没有它：它是后来塞入的，或日志链末尾已被截去</translation>
    </message>
    <message>
      <source>It is not noted that entry {nr} vouches for it</source>
      <translation>未注明由条目 {nr} 为其作证</translation>
    </message>
    <message>
      <source>It is not the chain that was taken</source>
      <translation>它不是当时接收的那条链</translation>
    </message>
    <message>
      <source>It is the data file under another name</source>
      <translation>它是以另一名称存在的数据文件</translation>
    </message>
    <message>
      <source>It names the data file at hand, or an entry of its journal, and was not filed there.</source>
      <translation>它指明了现有的数据文件或其日志中的条目，但并未在其中归档。</translation>
    </message>
    <message>
      <source>It says that it was recorded, and no record was made from it</source>
      <translation>它标明已作记录，却没有由它产生的判定记录</translation>
    </message>
    <message>
      <source>It was altered outside the program; verify the journal, and open a backup</source>
      <translation>它在程序之外被改动；请核验日志，并打开备份</translation>
    </message>
    <message>
      <source>It was changed after it was written</source>
      <translation>它在写入之后被改动</translation>
    </message>
    <message>
      <source>It was moved to another client</source>
      <translation>它被移到了另一客户名下</translation>
    </message>
    <message>
      <source>It was moved to the number {nr}</source>
      <translation>它被移到了编号 {nr}</translation>
    </message>
    <message>
      <source>It was put into the file, and no entry of the journal adds it</source>
      <translation>它被放进了文件，而没有日志条目将其加入</translation>
    </message>
    <message>
      <source>It was replaced: the entries around it carry on from another</source>
      <translation>它已被替换：前后条目所衔接的是另一条</translation>
    </message>
    <message>
      <source>It was withdrawn since.</source>
      <translation>此后已被撤回。</translation>
    </message>
    <message>
      <source>Its SHA-256 is not the one in {file}</source>
      <translation>其 SHA-256 与 {file} 中的不同</translation>
    </message>
    <message>
      <source>Its answers, lines or other details are not those that it was recorded with</source>
      <translation>其回答、明细行或其他内容与记录时不一致</translation>
    </message>
    <message>
      <source>Its client has gone as well, and the entry that would tell when was changed, or is missing</source>
      <translation>其客户也已消失，而可说明何时消失的条目已被改动，或已缺失</translation>
    </message>
    <message>
      <source>Its content is not what was kept</source>
      <translation>其内容与所保存的不一致</translation>
    </message>
    <message>
      <source>Its determination does not hold</source>
      <translation>其判定本身与所记录的不符</translation>
    </message>
    <message>
      <source>Its entries are not those that were loaded</source>
      <translation>其条目不是当时载入的条目</translation>
    </message>
    <message>
      <source>Its file was renamed to {file}</source>
      <translation>其文件被改名为 {file}</translation>
    </message>
    <message>
      <source>Its file {file} has gone</source>
      <translation>其文件 {file} 已消失</translation>
    </message>
    <message>
      <source>Its id, or the moment at which it was made, is not what entry {nr} noted</source>
      <translation>其标识或创建时刻与条目 {nr} 所记不符</translation>
    </message>
    <message>
      <source>Its id, or the moment at which it was made, is not what the journal began with</source>
      <translation>其标识或创建时刻与日志链的起点不符</translation>
    </message>
    <message>
      <source>Its line has the number {nr}: one was taken out or put in</source>
      <translation>该行的编号是 {nr}：有条目被取出或插入</translation>
    </message>
    <message>
      <source>Its list of files does not give its hash</source>
      <translation>其文件清单与其哈希值不符</translation>
    </message>
    <message>
      <source>Its list of files is not written as it was kept</source>
      <translation>其文件清单的写法与所保存的不一致</translation>
    </message>
    <message>
      <source>Its memo has gone from the file</source>
      <translation>其判定备忘录已从文件中消失</translation>
    </message>
    <message>
      <source>Its memo has gone from the file; {entry} has it</source>
      <translation>其判定备忘录已从文件中消失；{entry}中有其记载</translation>
    </message>
    <message>
      <source>Its memo lies in the folder, newer than every one that the record knows</source>
      <translation>其判定备忘录在文件夹中，且比判定记录所知的各份都新</translation>
    </message>
    <message>
      <source>Its memo names another data file: the id of this one was changed</source>
      <translation>其判定备忘录写明的是另一数据文件：此文件的标识已被改动</translation>
    </message>
    <message>
      <source>Its memo was never filed, or has gone with its entry</source>
      <translation>其判定备忘录从未归档，或已连同其条目一起消失</translation>
    </message>
    <message>
      <source>Its name is not the one that it was loaded under</source>
      <translation>其名称不是载入时的名称</translation>
    </message>
    <message>
      <source>Its name, kind, days or person are not what was kept</source>
      <translation>其名称、种类、日期或经手人与所保存的不一致</translation>
    </message>
    <message>
      <source>Its number, name or hash is not what was filed</source>
      <translation>其编号、名称或哈希值与归档时不一致</translation>
    </message>
    <message>
      <source>Its place in the order of the evidence was changed</source>
      <translation>其在证据中的顺序被改动</translation>
    </message>
    <message>
      <source>Its place in the order of the filed memos was changed</source>
      <translation>其在已归档备忘录中的顺序被改动</translation>
    </message>
    <message>
      <source>Its place in the order of the records was changed</source>
      <translation>其在判定记录中的顺序被改动</translation>
    </message>
    <message>
      <source>Its screening has gone from the file</source>
      <translation>其筛查已从文件中消失</translation>
    </message>
    <message>
      <source>Its state is no longer “recorded”</source>
      <translation>其状态已不再是“已记录”</translation>
    </message>
    <message>
      <source>Its title is not the one that was recorded</source>
      <translation>其标题与所记录的不一致</translation>
    </message>
    <message>
      <source>Its two notes of it do not agree</source>
      <translation>文件中关于版本的两处标注不一致</translation>
    </message>
    <message>
      <source>Its values in {file} were changed</source>
      <translation>其在 {file} 中的内容已被更改</translation>
    </message>
    <message>
      <source>Its {file} has gone, or cannot be read</source>
      <translation>其 {file} 已消失，或无法读取</translation>
    </message>
    <message>
      <source>Judge different:</source>
      <translation>判为不是同一方：</translation>
    </message>
    <message>
      <source>Judge the same:</source>
      <translation>判为同一方：</translation>
    </message>
    <message>
      <source>Judge unsure:</source>
      <translation>判为不确定：</translation>
    </message>
    <message>
      <source>Keep answers about</source>
      <translation>存入答案：</translation>
    </message>
    <message>
      <source>Keep facts of cases about</source>
      <translation>保留个案事实：</translation>
    </message>
    <message>
      <source>Keep mapping</source>
      <translation>保存列对应方案</translation>
    </message>
    <message>
      <source>Keep one of the two</source>
      <translation>请保留其一</translation>
    </message>
    <message>
      <source>Keep one of the two rows</source>
      <translation>请保留两行中的一行</translation>
    </message>
    <message>
      <source>Keep one of them</source>
      <translation>请保留其一</translation>
    </message>
    <message>
      <source>Keep that client in a data folder of its own, or trust the key for all</source>
      <translation>请把该客户放在单独的数据文件夹中，或为所有客户信任该密钥</translation>
    </message>
    <message>
      <source>Keep the bill that is right, and take out the others</source>
      <translation>请保留正确的物料清单，去掉其他的</translation>
    </message>
    <message>
      <source>Keep the client; its catalogue may be emptied</source>
      <translation>请保留该客户；可清空其目录</translation>
    </message>
    <message>
      <source>Keep the one that is meant</source>
      <translation>请保留所指的那一个</translation>
    </message>
    <message>
      <source>Keep the parts that are right, and take out the others</source>
      <translation>请保留正确的零件，删去其余的</translation>
    </message>
    <message>
      <source>Keep the row that is right</source>
      <translation>请保留正确的一行</translation>
    </message>
    <message>
      <source>Kept: {names}</source>
      <translation>已保存：{names}</translation>
    </message>
    <message>
      <source>Leave it as it was</source>
      <translation>请保持原样</translation>
    </message>
    <message>
      <source>Leave it out: the document is about the whole of it</source>
      <translation>请省略：文件涉及其整体</translation>
    </message>
    <message>
      <source>Leave open</source>
      <translation>暂不确定</translation>
    </message>
    <message>
      <source>Leave out the lowest levels, at most 50 are read</source>
      <translation>请省去最低几级，最多读取50级</translation>
    </message>
    <message>
      <source>Leave the row out, or write the part number</source>
      <translation>请略去此行，或填写零件号</translation>
    </message>
    <message>
      <source>Left by a file manager or a viewer; it is no memo</source>
      <translation>由文件管理器或查看程序留下；它不是判定备忘录</translation>
    </message>
    <message>
      <source>Left by an interrupted filing; the next start removes it</source>
      <translation>由中断的归档留下；下次启动时会将其清除</translation>
    </message>
    <message>
      <source>Let one end on the day before the other begins</source>
      <translation>请使前一行在后一行开始的前一日终止</translation>
    </message>
    <message>
      <source>Line {line}: a quotation mark is opened and never closed; the line is read as it stands.</source>
      <translation>第 {line} 行：引号有开无合；该行按原样读取。</translation>
    </message>
    <message>
      <source>Lines</source>
      <translation>明细行</translation>
    </message>
    <message>
      <source>Lists of the law file: export control, watch and unreliable entities</source>
      <translation>法规文件的名单：出口管制管控名单、关注名单和不可靠实体清单</translation>
    </message>
    <message>
      <source>Load SDN.CSV, or SDN.XML</source>
      <translation>请载入 SDN.CSV 或 SDN.XML</translation>
    </message>
    <message>
      <source>Load a part of it</source>
      <translation>请只载入其中一部分</translation>
    </message>
    <message>
      <source>Load a smaller list, such as a part of it</source>
      <translation>请载入较小的名单，例如其中一部分</translation>
    </message>
    <message>
      <source>Loaded by a version that kept no hash of the entries; their number is as it was</source>
      <translation>由未保存条目哈希值的版本载入；条目数量未变</translation>
    </message>
    <message>
      <source>Lodestone cannot open a file of this kind</source>
      <translation>Lodestone 不能打开此类文件</translation>
    </message>
    <message>
      <source>Lodestone was started with words that it does not know</source>
      <translation>启动 Lodestone 时给出的参数无法识别</translation>
    </message>
    <message>
      <source>Look at both and choose, or open it again</source>
      <translation>请比较两边后选择，或重新打开</translation>
    </message>
    <message>
      <source>Look at the bill again; it has changed</source>
      <translation>请重新查看清单；它已变更</translation>
    </message>
    <message>
      <source>Look at the clock of this computer, or sign with another</source>
      <translation>请检查本机时钟，或改用另一证书签名</translation>
    </message>
    <message>
      <source>Look at the list again</source>
      <translation>请重新查看列表</translation>
    </message>
    <message>
      <source>Look at the list again; it has changed</source>
      <translation>请重新查看列表；内容已变更</translation>
    </message>
    <message>
      <source>Look at the list again; nothing was taken</source>
      <translation>请重新查看列表；未采纳任何内容</translation>
    </message>
    <message>
      <source>Look at the notice again: mend the workbook, or agree to the answer</source>
      <translation>请重新查看公告：更正工作簿，或认可该答案</translation>
    </message>
    <message>
      <source>Look at the one that is there now</source>
      <translation>请查看现有的徽标</translation>
    </message>
    <message>
      <source>Look for its words with --search, or leave the topic out for the first page</source>
      <translation>请用 --search 查找其用语，或不写主题以打开首页</translation>
    </message>
    <message>
      <source>Look it up again; the list may have changed</source>
      <translation>请重新检索；清单可能已变更</translation>
    </message>
    <message>
      <source>Look it up in the list</source>
      <translation>请在列表中查找</translation>
    </message>
    <message>
      <source>Look up parties</source>
      <translation>查询相关方</translation>
    </message>
    <message>
      <source>Look whether it is the right file</source>
      <translation>请查看文件是否正确</translation>
    </message>
    <message>
      <source>Look whether it is the right file, and whether its columns have headings</source>
      <translation>请查看文件是否正确，各列是否有标题</translation>
    </message>
    <message>
      <source>Look whether the file is damaged there</source>
      <translation>请查看文件在该处是否损坏</translation>
    </message>
    <message>
      <source>Looked up in lists</source>
      <translation>名单查询</translation>
    </message>
    <message>
      <source>Made by an earlier version: no entry vouches for its id yet, nor for when it was made</source>
      <translation>由较早版本创建：尚无条目为其标识及创建时刻作证</translation>
    </message>
    <message>
      <source>Mail</source>
      <translation>邮件</translation>
    </message>
    <message>
      <source>Make again</source>
      <translation>再做一次</translation>
    </message>
    <message>
      <source>Make again:</source>
      <translation>重做：</translation>
    </message>
    <message>
      <source>Make another key</source>
      <translation>请另造一个密钥</translation>
    </message>
    <message>
      <source>Make it writable and try again, or choose another folder</source>
      <translation>请将其改为可写入后重试，或另选文件夹</translation>
    </message>
    <message>
      <source>Make one line of the two</source>
      <translation>请将两行合为一行</translation>
    </message>
    <message>
      <source>Make one row of them</source>
      <translation>请把它们合成一行</translation>
    </message>
    <message>
      <source>Make room in the temporary folder</source>
      <translation>请在临时文件夹中腾出空间</translation>
    </message>
    <message>
      <source>Make room on the disk and do it again</source>
      <translation>请腾出磁盘空间后重试</translation>
    </message>
    <message>
      <source>Make room on the disk and do it again, or choose another disk</source>
      <translation>请腾出磁盘空间后重试，或另选磁盘</translation>
    </message>
    <message>
      <source>Make room on the disk and start again</source>
      <translation>请腾出磁盘空间后重新启动</translation>
    </message>
    <message>
      <source>Make room on the disk and try again</source>
      <translation>请腾出磁盘空间后重试</translation>
    </message>
    <message>
      <source>Make room on the disk of your home folder, see that you may write there, and move the data again</source>
      <translation>请在您的主文件夹所在磁盘上腾出空间，确认可以在那里写入，然后再次移动数据</translation>
    </message>
    <message>
      <source>Make room on the disk, and look at the folder of backups</source>
      <translation>请腾出磁盘空间，并查看备份文件夹</translation>
    </message>
    <message>
      <source>Make room on the disk, or choose another place for it</source>
      <translation>请腾出磁盘空间，或另选位置</translation>
    </message>
    <message>
      <source>Make room there, or ask for the right to write</source>
      <translation>请腾出空间，或申请写入权限</translation>
    </message>
    <message>
      <source>Missing from the journal</source>
      <translation>日志链中缺少</translation>
    </message>
    <message>
      <source>Move it away and start again</source>
      <translation>请将其移走后重新启动</translation>
    </message>
    <message>
      <source>Move it away and try again, or choose another folder</source>
      <translation>请将其移走后重试，或另选文件夹</translation>
    </message>
    <message>
      <source>Name a file instead</source>
      <translation>请改为指定文件</translation>
    </message>
    <message>
      <source>Name a file on disk</source>
      <translation>请指明磁盘上的文件</translation>
    </message>
    <message>
      <source>Name a file that checks save wrote</source>
      <translation>请指定由 checks save 写出的文件</translation>
    </message>
    <message>
      <source>Name a file, or use --batch for a folder</source>
      <translation>请指明文件；文件夹请用 --batch</translation>
    </message>
    <message>
      <source>Name a folder that is not there yet</source>
      <translation>请给出一个尚不存在的文件夹名称</translation>
    </message>
    <message>
      <source>Name a folder that record export wrote, or leave the name out for the data folder</source>
      <translation>请指定 record export 写出的文件夹，或省略以检查数据文件夹</translation>
    </message>
    <message>
      <source>Name a folder with --data-dir FOLDER, or set HOME</source>
      <translation>请用 --data-dir FOLDER 指定文件夹，或设置 HOME</translation>
    </message>
    <message>
      <source>Name a memo that was recorded in this data folder</source>
      <translation>请指明一份在此数据文件夹中记录的判定备忘录</translation>
    </message>
    <message>
      <source>Name an earlier day, or raise that of the law file</source>
      <translation>请填写更早的日期，或推后法规文件的截止日期</translation>
    </message>
    <message>
      <source>Name another kind of material, or correct the element</source>
      <translation>请改选材料种类，或更正元素</translation>
    </message>
    <message>
      <source>Name exempt or licensed with --kind</source>
      <translation>请用 --kind 指明 exempt 或 licensed</translation>
    </message>
    <message>
      <source>Name it as the catalogue does; catalogue save writes what there is</source>
      <translation>请按目录中的写法指明；catalogue save 会写出现有内容</translation>
    </message>
    <message>
      <source>Name it first</source>
      <translation>请先指明</translation>
    </message>
    <message>
      <source>Name it where that role is asked for</source>
      <translation>请在询问该角色之处指明</translation>
    </message>
    <message>
      <source>Name it with pack make --base: its folder or its .lodestone-law; or take that law file first</source>
      <translation>请用 pack make --base 指明它：其文件夹或 .lodestone-law 文件；或先采用该法规文件</translation>
    </message>
    <message>
      <source>Name mapping</source>
      <translation>命名列对应方案</translation>
    </message>
    <message>
      <source>Name one</source>
      <translation>请填写一个</translation>
    </message>
    <message>
      <source>Name one by its short name, as the list of suppliers has it</source>
      <translation>请用供应商清单中的简称指明</translation>
    </message>
    <message>
      <source>Name one that has no class yet</source>
      <translation>请指定一个尚未归类的零件</translation>
    </message>
    <message>
      <source>Name one that list show prints</source>
      <translation>请写出 list show 所列出的名单之一</translation>
    </message>
    <message>
      <source>Name one that record list prints</source>
      <translation>请指明 record list 所列出的编号</translation>
    </message>
    <message>
      <source>Name one that record list prints, such as 2026-0014 or 2026-0014/v2</source>
      <translation>请指明 record list 所列出的编号，例如 2026-0014 或 2026-0014/v2</translation>
    </message>
    <message>
      <source>Name the PDF of a memo</source>
      <translation>请指定一份备忘录的 PDF</translation>
    </message>
    <message>
      <source>Name the file that --json printed</source>
      <translation>请指明 --json 输出的文件</translation>
    </message>
    <message>
      <source>Name the file that minisign -G wrote</source>
      <translation>请指明 minisign -G 写出的文件</translation>
    </message>
    <message>
      <source>Name the folder in full, from the root of the disk</source>
      <translation>请写出文件夹从磁盘根目录起的完整路径</translation>
    </message>
    <message>
      <source>Name the folder with the data file</source>
      <translation>请指明数据文件所在的文件夹</translation>
    </message>
    <message>
      <source>Name the party, or say not known</source>
      <translation>请指明相关方，或说明未知</translation>
    </message>
    <message>
      <source>Name two currencies</source>
      <translation>请指明两种货币</translation>
    </message>
    <message>
      <source>Name what is known, or leave it out where nobody knows</source>
      <translation>请写明已知内容；无人知晓时请留空</translation>
    </message>
    <message>
      <source>No entry of the journal loads it: it was slipped in</source>
      <translation>没有日志条目载入它：它是被塞进来的</translation>
    </message>
    <message>
      <source>No entry of the journal vouches for it</source>
      <translation>日志中没有条目为其作证</translation>
    </message>
    <message>
      <source>No entry that vouches for it is left: one or more are missing</source>
      <translation>已没有可证明它的条目：缺少一条或多条</translation>
    </message>
    <message>
      <source>No evidence is kept in this file</source>
      <translation>此文件中没有保存证据</translation>
    </message>
    <message>
      <source>No law file names this file: it was slipped in</source>
      <translation>没有法规文件提及此文件：它是后来塞入的</translation>
    </message>
    <message>
      <source>No memo was filed from this file yet</source>
      <translation>此文件尚未归档任何判定备忘录</translation>
    </message>
    <message>
      <source>No record at hand has filed the paper.</source>
      <translation>现有记录中未归档此文件。</translation>
    </message>
    <message>
      <source>No record keeps a law file in this file yet</source>
      <translation>此文件中尚无判定记录保存法规文件</translation>
    </message>
    <message>
      <source>No record rests on it: it was slipped in</source>
      <translation>没有判定记录以它为依据：它是后来塞入的</translation>
    </message>
    <message>
      <source>No signature lies beside the paper.</source>
      <translation>文件旁没有签名。</translation>
    </message>
    <message>
      <source>No, it is another firm</source>
      <translation>不是，是另一家企业</translation>
    </message>
    <message>
      <source>No, or not known; leave their quantities open</source>
      <translation>否，或不清楚；其数量留空</translation>
    </message>
    <message>
      <source>None of them; leave the rows out</source>
      <translation>都不是；不采用这些行</translation>
    </message>
    <message>
      <source>Not checked: {why}.</source>
      <translation>未核对：{why}。</translation>
    </message>
    <message>
      <source>Note first: {kind}</source>
      <translation>请先记录：{kind}</translation>
    </message>
    <message>
      <source>Nothing has changed; choose another folder, or make room on the disk</source>
      <translation>未作任何更改；请另选文件夹，或腾出磁盘空间</translation>
    </message>
    <message>
      <source>Nothing is attached to a paper that goes out, and nothing is to this one.</source>
      <translation>对外文件不带附件，此文件也没有附件。</translation>
    </message>
    <message>
      <source>Nothing outside this file was given to hold it against</source>
      <translation>没有提供此文件之外的任何内容以供比对</translation>
    </message>
    <message>
      <source>Nothing was recorded in this file yet</source>
      <translation>此文件中尚未作任何记录</translation>
    </message>
    <message>
      <source>Number it anew</source>
      <translation>请重新编号</translation>
    </message>
    <message>
      <source>Numbers up to {last} are counted as given out, and this is the newest</source>
      <translation>已发出编号计至 {last}，而此为最新的一个</translation>
    </message>
    <message>
      <source>Of the part</source>
      <translation>零件的</translation>
    </message>
    <message>
      <source>Of the rare earth in it</source>
      <translation>其中所含稀土的</translation>
    </message>
    <message>
      <source>Of the supplier</source>
      <translation>供应商的</translation>
    </message>
    <message>
      <source>One piece</source>
      <translation>一件</translation>
    </message>
    <message>
      <source>Only {file} vouches for these, and whoever changes one can write that anew: rely on the records, the memos and {entries}, from which they were written</source>
      <translation>这些文件仅由{file}证明，改动其中之一的人也可以重写它：请以记录、备忘录和{entries}为准，它们由此写成</translation>
    </message>
    <message>
      <source>Open a backup, or write the folder anyway, with what was found in it</source>
      <translation>请打开备份，或仍写出该文件夹，并附上所发现的内容</translation>
    </message>
    <message>
      <source>Open a case file (.lodestone-case, .json), a memo (.pdf) or a parts list (.xlsx, .ods, .csv …)</source>
      <translation>请打开案情文件（.lodestone-case、.json）、备忘录（.pdf）或零件清单（.xlsx、.ods、.csv 等）</translation>
    </message>
    <message>
      <source>Open and save the file in the spreadsheet program, or write the value itself</source>
      <translation>请在电子表格程序中打开并保存，或直接填写数值</translation>
    </message>
    <message>
      <source>Open it again</source>
      <translation>请重新打开</translation>
    </message>
    <message>
      <source>Open it in its own program, take off any password, and save the list as XLSX</source>
      <translation>请在原程序中打开，取消密码，并将清单另存为 XLSX</translation>
    </message>
    <message>
      <source>Open it in the spreadsheet program and save it as XLSX</source>
      <translation>请在电子表格程序中打开并另存为 XLSX</translation>
    </message>
    <message>
      <source>Open it in the spreadsheet program and save the sheet with the list as XLSX</source>
      <translation>请在电子表格程序中打开，并将清单所在的工作表另存为 XLSX</translation>
    </message>
    <message>
      <source>Open it in the spreadsheet program, take off any password, and save it as XLSX</source>
      <translation>请在电子表格程序中打开，取消密码，并另存为 XLSX</translation>
    </message>
    <message>
      <source>Open it in the spreadsheet program, take off the password, and save it as XLSX</source>
      <translation>请在电子表格程序中打开，取消密码，并另存为 XLSX</translation>
    </message>
    <message>
      <source>Open the PDF in another program</source>
      <translation>请用其他程序打开该PDF文件</translation>
    </message>
    <message>
      <source>Open the paper as it was written</source>
      <translation>请打开原样写出的文件</translation>
    </message>
    <message>
      <source>Open the window, which offers the newest backup that is whole, or bring the file back</source>
      <translation>请打开窗口，其中会提供最新的完好备份；或将该文件放回原处</translation>
    </message>
    <message>
      <source>Other document</source>
      <translation>其他文件</translation>
    </message>
    <message>
      <source>Override it, and say why it differs</source>
      <translation>请改用其他答案，并说明为何不同</translation>
    </message>
    <message>
      <source>Page {page}</source>
      <translation>第{page}页</translation>
    </message>
    <message>
      <source>Page {page} carries {what} than was printed.</source>
      <translation>第 {page} 页的{what}与打印时不同。</translation>
    </message>
    <message>
      <source>Page {page} carries {what}; nothing of the kind was printed.</source>
      <translation>第{page}页带有{what}；印制时没有此类内容。</translation>
    </message>
    <message>
      <source>Page {page} draws {what} otherwise than was printed: the colour, the shape, the place or the letters.</source>
      <translation>第{page}页的{what}与印制时画法不同：颜色、形状、位置或字形。</translation>
    </message>
    <message>
      <source>Page {page} draws {what} that was not printed.</source>
      <translation>第{page}页画有印制时没有的{what}。</translation>
    </message>
    <message>
      <source>Page {page} is page {again} once more.</source>
      <translation>第{page}页是第{again}页的重复。</translation>
    </message>
    <message>
      <source>Page {page} is turned, cut or of another size than was printed.</source>
      <translation>第{page}页被旋转、裁切或尺寸与印制时不同。</translation>
    </message>
    <message>
      <source>Page {page} no longer draws {what} that was printed.</source>
      <translation>第{page}页缺少印制时画有的{what}。</translation>
    </message>
    <message>
      <source>Page {page} says the same words and draws something else.</source>
      <translation>第{page}页文字相同，但画面不同。</translation>
    </message>
    <message>
      <source>Page {page} that was printed is missing.</source>
      <translation>印制时的第{page}页缺失。</translation>
    </message>
    <message>
      <source>Page {page} was not printed with this paper.</source>
      <translation>第{page}页不是随本文件印制的。</translation>
    </message>
    <message>
      <source>Page {page} was printed as page {printed}.</source>
      <translation>第{page}页印制时为第{printed}页。</translation>
    </message>
    <message>
      <source>Page {page}, “{label}”</source>
      <translation>第{page}页，“{label}”</translation>
    </message>
    <message>
      <source>Paste into the bill of</source>
      <translation>粘贴到清单：</translation>
    </message>
    <message>
      <source>Paste the rows again</source>
      <translation>请重新粘贴这些行</translation>
    </message>
    <message>
      <source>Plug in or bring back the disk it lies on and try again, or choose where it is now</source>
      <translation>请接上其所在的磁盘后重试，或选择其现在的位置</translation>
    </message>
    <message>
      <source>Print another paper, or correct the exporter</source>
      <translation>请打印其他文件，或更正出口经营者</translation>
    </message>
    <message>
      <source>Products, suppliers, parties, owners, shipments, exchange rates, logos and the screenings that are still open are not vouched for: they may be changed at any time, and the journal tells when they were. Nor are notes of imports: how lists were read, and what is left to finish.</source>
      <translation>产品、供应商、相关方、所有者、出货、汇率、标志以及尚未完成的筛查不受担保：它们随时可以更改，日志会说明何时更改。导入的记录也是如此：名单如何读取，以及还有什么待完成。</translation>
    </message>
    <message>
      <source>Put a backup in its place</source>
      <translation>请用备份替换它</translation>
    </message>
    <message>
      <source>Put away</source>
      <translation>搁置</translation>
    </message>
    <message>
      <source>Put it back</source>
      <translation>请恢复</translation>
    </message>
    <message>
      <source>Put it back where it was, or quit and start again</source>
      <translation>请放回原处，或退出后重新启动</translation>
    </message>
    <message>
      <source>Put it back; let it end on the sheet Days</source>
      <translation>请恢复；如已终止，请在 Days 工作表中注明</translation>
    </message>
    <message>
      <source>Put it into the environment variable LODESTONE_KEY_PASSPHRASE</source>
      <translation>请把它放入环境变量 LODESTONE_KEY_PASSPHRASE</translation>
    </message>
    <message>
      <source>Put texts that hold the separator in quotation marks</source>
      <translation>请将含分隔符的文本放在引号内</translation>
    </message>
    <message>
      <source>Put the cases of one shipment into a folder of their own</source>
      <translation>请把同一批货物的案情放入单独的文件夹</translation>
    </message>
    <message>
      <source>Put the passphrase into the environment variable LODESTONE_KEY_PASSPHRASE</source>
      <translation>请把口令放入环境变量 LODESTONE_KEY_PASSPHRASE</translation>
    </message>
    <message>
      <source>Put their countries into one</source>
      <translation>请将其国家合并为一行</translation>
    </message>
    <message>
      <source>Quote the words with {figure}; they ought to say {wanted}</source>
      <translation>请引用含 {figure} 的文字，其中应写有：{wanted}</translation>
    </message>
    <message>
      <source>Raise the version</source>
      <translation>请提高版本号</translation>
    </message>
    <message>
      <source>Raise {known_to} to the day up to which you have looked for notices</source>
      <translation>请将 {known_to} 改为您查找公告所至之日</translation>
    </message>
    <message>
      <source>Rare earths</source>
      <translation>稀土</translation>
    </message>
    <message>
      <source>Rate {source} to {target} of {day}</source>
      <translation>{day} 的 {source} 兑 {target} 汇率</translation>
    </message>
    <message>
      <source>Read the reason in the list</source>
      <translation>请在列表中查看原因</translation>
    </message>
    <message>
      <source>Record a new version that supersedes it</source>
      <translation>请记录取代它的新版本</translation>
    </message>
    <message>
      <source>Record as many cases, or name the number of one line</source>
      <translation>请记录同样数目的案情，或指明某一明细行的编号</translation>
    </message>
    <message>
      <source>Record check of</source>
      <translation>记录核查：</translation>
    </message>
    <message>
      <source>Record it in the data folder that has taken the client</source>
      <translation>请在已接收该客户的数据文件夹中记录</translation>
    </message>
    <message>
      <source>Recorded by a version that kept no hash of answers and lines; title and state are as they were</source>
      <translation>由不保存回答与明细行哈希值的版本所记录；标题与状态未变</translation>
    </message>
    <message>
      <source>Recorded by a version that kept no law file with the record</source>
      <translation>由不随判定记录保存法规文件的版本所记录</translation>
    </message>
    <message>
      <source>Refresh</source>
      <translation>刷新</translation>
    </message>
    <message>
      <source>Release it first</source>
      <translation>请先将其解除</translation>
    </message>
    <message>
      <source>Remove one that was loaded</source>
      <translation>请移除已载入的名单</translation>
    </message>
    <message>
      <source>Restore it, or install the program again</source>
      <translation>请恢复，或重新安装本程序</translation>
    </message>
    <message>
      <source>Restore the file, or review it</source>
      <translation>请恢复该文件，或重新审查</translation>
    </message>
    <message>
      <source>Row {id} of {table} has gone, and no entry of the journal removed it</source>
      <translation>{table} 的第 {id} 行不见了，而日志中没有任何条目将其移除</translation>
    </message>
    <message>
      <source>Run it with today's law file to compare, or open the program that recorded it</source>
      <translation>请用现行法规文件重新运行以作比较，或打开当时记录它的程序</translation>
    </message>
    <message>
      <source>Run pack check on its folder, and correct what it names</source>
      <translation>请对其文件夹运行 pack check，并改正它指出之处</translation>
    </message>
    <message>
      <source>Save it again as a plain SVG with everything inside, or as PNG</source>
      <translation>请另存为内容完整的普通 SVG，或存为 PNG</translation>
    </message>
    <message>
      <source>Save it and open it in another program</source>
      <translation>请保存后用其他程序打开</translation>
    </message>
    <message>
      <source>Save it anew</source>
      <translation>请重新保存</translation>
    </message>
    <message>
      <source>Save it as .xlsx, and take that</source>
      <translation>请另存为 .xlsx 后再导入</translation>
    </message>
    <message>
      <source>Save it as CSV in UTF-8</source>
      <translation>请另存为 UTF-8 编码的 CSV</translation>
    </message>
    <message>
      <source>Save it as UTF-8</source>
      <translation>请另存为 UTF-8</translation>
    </message>
    <message>
      <source>Save it as UTF-8 and try again</source>
      <translation>请另存为 UTF-8 后重试</translation>
    </message>
    <message>
      <source>Save it as a workbook or as text, under a name that says so</source>
      <translation>请另存为工作簿或文本，并使用相应的文件名</translation>
    </message>
    <message>
      <source>Save it in the spreadsheet program as CSV in UTF-8, or as XLSX</source>
      <translation>请在电子表格程序中另存为 UTF-8 编码的 CSV，或另存为 XLSX</translation>
    </message>
    <message>
      <source>Save it to another place</source>
      <translation>请保存到其他位置</translation>
    </message>
    <message>
      <source>Save the file as XLSX, or format the column as text</source>
      <translation>请把文件另存为XLSX，或把该列设为文本格式</translation>
    </message>
    <message>
      <source>Save the list as XLSX, or choose another file</source>
      <translation>请将清单另存为 XLSX，或选择其他文件</translation>
    </message>
    <message>
      <source>Save the mail anew</source>
      <translation>请重新保存该邮件</translation>
    </message>
    <message>
      <source>Save the page as PDF, or keep the pages that matter</source>
      <translation>请将网页保存为 PDF，或只保留相关页</translation>
    </message>
    <message>
      <source>Save the part that holds the list as a file of its own</source>
      <translation>请将含有清单的部分单独存为一个文件</translation>
    </message>
    <message>
      <source>Save the sheet with the list as XLSX</source>
      <translation>请将清单所在的工作表另存为 XLSX</translation>
    </message>
    <message>
      <source>Saved anew by another program: pages, attachments and answer are as they were printed.</source>
      <translation>由其他程序重新保存：页面、附件和答案与印制时一致。</translation>
    </message>
    <message>
      <source>Saved anew or altered: its seal does not fit. Nothing else that differs was found, and not all could be checked.</source>
      <translation>被重新保存或改动过：封印不符。未发现其他差异，但并非全部都能核对。</translation>
    </message>
    <message>
      <source>Saved anew or altered: its seal does not fit. Nothing else that differs was found; {printed} printed it, and only that version, or the record, can prove its pages.</source>
      <translation>被重新保存或改动过：封印不符。未发现其他差异；它由 {printed} 打印，只有该版本或记录才能证明其页面。</translation>
    </message>
    <message>
      <source>Say in a column which product each part is built into</source>
      <translation>请用一列写明每个零件装入哪个产品</translation>
    </message>
    <message>
      <source>Say what has to be done before it can be recorded</source>
      <translation>请说明记录之前还需做什么</translation>
    </message>
    <message>
      <source>Say what the column is the content of</source>
      <translation>请说明该列是哪种元素的含量</translation>
    </message>
    <message>
      <source>Say what the price is for</source>
      <translation>请写明价格对应多少</translation>
    </message>
    <message>
      <source>Say whether the column has a decimal comma or a decimal point</source>
      <translation>请说明该列使用小数逗号还是小数点</translation>
    </message>
    <message>
      <source>Say whether the column holds percent</source>
      <translation>请说明该列是否为百分数</translation>
    </message>
    <message>
      <source>Say whether the part is built in</source>
      <translation>请说明该零件是否装入</translation>
    </message>
    <message>
      <source>Say which column gives the level, the position or the product above</source>
      <translation>请说明哪一列表示层级、位置或上级产品</translation>
    </message>
    <message>
      <source>Say which column holds the content</source>
      <translation>请指明含量所在的列</translation>
    </message>
    <message>
      <source>Say which of them the column tells</source>
      <translation>请说明该列指的是哪一个</translation>
    </message>
    <message>
      <source>Say which product the list is of</source>
      <translation>请写明清单属于哪个产品</translation>
    </message>
    <message>
      <source>Say why it differs in this case</source>
      <translation>请说明本案为何不同</translation>
    </message>
    <message>
      <source>Say why it differs in this deal</source>
      <translation>说明为何本次交易有所不同</translation>
    </message>
    <message>
      <source>Say why the earlier version is superseded</source>
      <translation>请说明为何取代较早的版本</translation>
    </message>
    <message>
      <source>Say why; register and journal keep it</source>
      <translation>请说明原因；登记册与日志链会予以保存</translation>
    </message>
    <message>
      <source>Say {first}, {second} or {third}</source>
      <translation>请填 {first}、{second} 或 {third}</translation>
    </message>
    <message>
      <source>Screen its assemblies one by one, or correct the bill</source>
      <translation>请逐个筛查其组件，或更正物料清单</translation>
    </message>
    <message>
      <source>Screen the case to see why, or ask the ministry with paper enquiry</source>
      <translation>请筛查该案情以了解原因，或用 paper enquiry 向主管部门提出咨询</translation>
    </message>
    <message>
      <source>Screen the case to see why, or print another paper</source>
      <translation>请筛查该案情以了解原因，或打印其他文件</translation>
    </message>
    <message>
      <source>Sealed anew: its seal fits, and made again from what it carries it has other bytes than these.</source>
      <translation>重新封印：封印相符，但按其所含内容重新生成的文件字节不同。</translation>
    </message>
    <message>
      <source>See that the clocks of both machines are right</source>
      <translation>请确认两台电脑的时钟正确</translation>
    </message>
    <message>
      <source>See whether the disk is full and whether you may write there</source>
      <translation>请查看磁盘是否已满，以及您是否有写入权限</translation>
    </message>
    <message>
      <source>See whether the printer is on, or the file may be written, and print again</source>
      <translation>请查看打印机是否开启、文件是否可写，然后重新打印</translation>
    </message>
    <message>
      <source>See whether you may read the file</source>
      <translation>请查看您是否有读取该文件的权限</translation>
    </message>
    <message>
      <source>Send it back, or ask again by another way</source>
      <translation>请退回，或者以其他方式再次询问</translation>
    </message>
    <message>
      <source>Settle them, or take the sound rows now</source>
      <translation>请先处理这些行，或先收入无疑问的行</translation>
    </message>
    <message>
      <source>Shorten it</source>
      <translation>请缩短</translation>
    </message>
    <message>
      <source>Shorten it to 100 characters</source>
      <translation>请缩短到100个字符以内</translation>
    </message>
    <message>
      <source>Shorten it to {most}</source>
      <translation>请缩短到 {most} 个字符</translation>
    </message>
    <message>
      <source>Sign with a certificate for SHA-256, SHA-384 or SHA-512</source>
      <translation>请使用适用于 SHA-256、SHA-384 或 SHA-512 的证书签名</translation>
    </message>
    <message>
      <source>Sign with a certificate that is valid today</source>
      <translation>请用今天有效的证书签名</translation>
    </message>
    <message>
      <source>Something else; do not take it</source>
      <translation>是别的内容；不收入</translation>
    </message>
    <message>
      <source>Something of another client differs, which is not named here</source>
      <translation>另一客户的某些内容不符，此处不列名</translation>
    </message>
    <message>
      <source>Sort</source>
      <translation>分拣</translation>
    </message>
    <message>
      <source>Split it into several</source>
      <translation>请拆分为多个</translation>
    </message>
    <message>
      <source>Split it; at most {most} are read at once</source>
      <translation>请拆分；一次最多读取 {most} 项</translation>
    </message>
    <message>
      <source>Split the bill into several cases</source>
      <translation>请将清单拆分为多个案情</translation>
    </message>
    <message>
      <source>Start a new one, or a new version</source>
      <translation>请新建一项，或建立新版本</translation>
    </message>
    <message>
      <source>Start a new screening</source>
      <translation>请新建筛查</translation>
    </message>
    <message>
      <source>Start a new version of its record</source>
      <translation>请为其记录建立新版本</translation>
    </message>
    <message>
      <source>Start again from the newest version</source>
      <translation>请从最新版本重新开始</translation>
    </message>
    <message>
      <source>Start it with one file, or with none</source>
      <translation>请只用一个文件启动，或不带文件启动</translation>
    </message>
    <message>
      <source>Start screening</source>
      <translation>开始筛查</translation>
    </message>
    <message>
      <source>Suppose one of them</source>
      <translation>请只假设其中之一</translation>
    </message>
    <message>
      <source>Table {number}</source>
      <translation>表 {number}</translation>
    </message>
    <message>
      <source>Take a law file of the same name</source>
      <translation>请采用同名的法规文件</translation>
    </message>
    <message>
      <source>Take answers of</source>
      <translation>采用答复：</translation>
    </message>
    <message>
      <source>Take checks</source>
      <translation>采用查询结果</translation>
    </message>
    <message>
      <source>Take it for the client that asked</source>
      <translation>请以提出询问的客户导入</translation>
    </message>
    <message>
      <source>Take it in without keeping the file, or save the sheet with the list as a file of its own</source>
      <translation>请在不保留文件的情况下导入，或将含列表的工作表另存为单独的文件</translation>
    </message>
    <message>
      <source>Take it out</source>
      <translation>请删除</translation>
    </message>
    <message>
      <source>Take it out or correct its name; known are {known}</source>
      <translation>请移除或更正名称；已知的有 {known}</translation>
    </message>
    <message>
      <source>Take it out there first, or keep it</source>
      <translation>请先在该处移除，或予以保留</translation>
    </message>
    <message>
      <source>Take it out, or give it back its name</source>
      <translation>请删除，或恢复其名称</translation>
    </message>
    <message>
      <source>Take it out, or say what is there</source>
      <translation>请移除，或说明此处为何</translation>
    </message>
    <message>
      <source>Take out the row that is wrong</source>
      <translation>请删去错误的一行</translation>
    </message>
    <message>
      <source>Take the file in another data folder</source>
      <translation>请在另一个数据文件夹中接收该文件</translation>
    </message>
    <message>
      <source>Take the line out</source>
      <translation>请移除该行</translation>
    </message>
    <message>
      <source>Take the line out, or correct it</source>
      <translation>请移除或更正该行</translation>
    </message>
    <message>
      <source>Take the parts without a bill</source>
      <translation>只收入零件，不收物料清单</translation>
    </message>
    <message>
      <source>Take the row out</source>
      <translation>请删除该行</translation>
    </message>
    <message>
      <source>Take the row out, or leave its first columns</source>
      <translation>请删除该行，或保持前几列不变</translation>
    </message>
    <message>
      <source>Take the share out there, or write the new one</source>
      <translation>请删除原有占比，或填写新的占比</translation>
    </message>
    <message>
      <source>Take the sheet again</source>
      <translation>请重新导入该表</translation>
    </message>
    <message>
      <source>Take what pack make --json printed</source>
      <translation>请使用 pack make --json 的输出</translation>
    </message>
    <message>
      <source>Test report</source>
      <translation>检测报告</translation>
    </message>
    <message>
      <source>The answer was not worked out anew: {why}.</source>
      <translation>未重新得出答案：{why}。</translation>
    </message>
    <message>
      <source>The case gives another answer than the attached one, in {path}: it gives {was}, {file} says {is_}.</source>
      <translation>该案情得出的答案与所附答案不同，位置为{path}：应为{was}，{file}中为{is_}。</translation>
    </message>
    <message>
      <source>The case gives the attached answer under the attached law file.</source>
      <translation>按所附法规文件，该案情得出所附答案。</translation>
    </message>
    <message>
      <source>The case has the digest that its conclusion and the pages state. The paper carries no law file, so whether the answer follows from the case was not checked.</source>
      <translation>案情的摘要值与其结论和页面所载一致。文件未带法规文件，因此未核对答案是否由案情得出。</translation>
    </message>
    <message>
      <source>The check of {provision} on {day} by {by}</source>
      <translation>{by} 于 {day} 对 {provision} 的效力核查</translation>
    </message>
    <message>
      <source>The check of {provision} on {day} has gone, and no entry of the journal removed it</source>
      <translation>{day} 对 {provision} 的效力核查不见了，而日志中没有任何条目将其移除</translation>
    </message>
    <message>
      <source>The count of numbers given out has gone, or was moved</source>
      <translation>已发出编号的计数已消失，或已被移动</translation>
    </message>
    <message>
      <source>The count of numbers given out was set back behind it</source>
      <translation>已发出编号的计数被调回到它之前</translation>
    </message>
    <message>
      <source>The count of rows ever added was set back</source>
      <translation>历来所加行数的计数被调低</translation>
    </message>
    <message>
      <source>The data file at hand could not be asked: {why}.</source>
      <translation>无法查询现有的数据文件：{why}。</translation>
    </message>
    <message>
      <source>The data file at hand recorded no {number}, version {version}.</source>
      <translation>现有的数据文件没有记录{number}第{version}版。</translation>
    </message>
    <message>
      <source>The data file that recorded the paper is not at hand.</source>
      <translation>记录本文件的数据文件不在手边。</translation>
    </message>
    <message>
      <source>The data folder cannot be created: {why}</source>
      <translation>无法创建数据文件夹：{why}</translation>
    </message>
    <message>
      <source>The data folder cannot be looked into: {why}</source>
      <translation>无法查看数据文件夹：{why}</translation>
    </message>
    <message>
      <source>The determinations do not hold, so it is not known whose it is</source>
      <translation>判定与所记录的不符，因此无从得知它属于哪一项</translation>
    </message>
    <message>
      <source>The entries of the journal that the paper names are not those of its record.</source>
      <translation>文件所载的日志链条目与其判定记录的条目不符。</translation>
    </message>
    <message>
      <source>The entry that vouches for it was changed, or is missing</source>
      <translation>证明它的条目已被改动，或已缺失</translation>
    </message>
    <message>
      <source>The entry that vouches for what happened to it was changed, or is missing</source>
      <translation>证明其后续事项的条目已被改动，或已缺失</translation>
    </message>
    <message>
      <source>The file has been changed by another program; open a backup</source>
      <translation>该文件已被其他程序更改；请打开备份</translation>
    </message>
    <message>
      <source>The file is built so that two programs can show different pages: {oddity}.</source>
      <translation>该文件的构造使两个程序可能显示不同的页面：{oddity}。</translation>
    </message>
    <message>
      <source>The file {file} holds the memo of {other}</source>
      <translation>文件 {file} 中是{other}的判定备忘录</translation>
    </message>
    <message>
      <source>The file {file} is empty</source>
      <translation>文件 {file} 是空的</translation>
    </message>
    <message>
      <source>The file {file} is missing from the folder “memos”</source>
      <translation>文件夹“memos”中缺少文件 {file}</translation>
    </message>
    <message>
      <source>The file {file} was altered after it was filed</source>
      <translation>文件 {file} 在归档之后被改动</translation>
    </message>
    <message>
      <source>The folder of filed memos was not looked at</source>
      <translation>未核对已归档备忘录的文件夹</translation>
    </message>
    <message>
      <source>The folder “memos” has gone, and its file with it</source>
      <translation>文件夹“memos”已消失，其文件也随之消失</translation>
    </message>
    <message>
      <source>The format is not a number from 1 up</source>
      <translation>格式不是从1起的数字</translation>
    </message>
    <message>
      <source>The formats of an XLSB workbook are not read: zeros in front of a number may be missing.</source>
      <translation>XLSB 工作簿的格式未予读取：数字前面的零可能缺失。</translation>
    </message>
    <message>
      <source>The id of the file has gone</source>
      <translation>文件的标识已消失</translation>
    </message>
    <message>
      <source>The journal does not hold, so it cannot be told what they were</source>
      <translation>日志不成立，因此无法得知它们原来是什么</translation>
    </message>
    <message>
      <source>The journal does not know it: it was slipped in, or the journal was cut off at its end</source>
      <translation>日志链中没有它的记载：它是后来塞入的，或日志链末尾已被截去</translation>
    </message>
    <message>
      <source>The journal has no entry yet; nothing was changed in this file</source>
      <translation>日志链尚无条目；此数据文件未作任何改动</translation>
    </message>
    <message>
      <source>The judgement of {entry} for {firm} by {by}</source>
      <translation>{by} 就 {firm} 对 {entry} 的判断</translation>
    </message>
    <message>
      <source>The judgement of {entry} for {firm} has gone, and no entry of the journal removed it</source>
      <translation>关于 {firm} 与 {entry} 的判断不见了，而日志中没有任何条目将其移除</translation>
    </message>
    <message>
      <source>The law file calls itself {law} and is another than the one of that name that this program comes with.</source>
      <translation>该法规文件自称{law}，但与本程序自带的同名法规文件不同。</translation>
    </message>
    <message>
      <source>The law file calls itself {law}, is signed with key {key}, and is another than the one of that name and key that was taken here.</source>
      <translation>该法规文件自称{law}，由密钥 {key} 签名，但与此处采用的同名、同一密钥的法规文件不同。</translation>
    </message>
    <message>
      <source>The law file cannot be read; whether it states the law was not checked.</source>
      <translation>法规文件无法读取；它是否如实反映法规，未作核对。</translation>
    </message>
    <message>
      <source>The law file of {record} is not in the folder</source>
      <translation>{record} 的法规文件不在该文件夹中</translation>
    </message>
    <message>
      <source>The law file that it rests on, {pack}, has gone</source>
      <translation>它所依据的法规文件 {pack} 已消失</translation>
    </message>
    <message>
      <source>The law file {law} is signed, but with no key that is trusted here; whether it states the law was not checked.</source>
      <translation>法规文件 {law} 已签名，但所用密钥在此不受信任；其内容是否为现行法规未经核对。</translation>
    </message>
    <message>
      <source>The law file {law} neither comes with this program nor is kept by a record at hand; whether it states the law was not checked.</source>
      <translation>法规文件{law}既非本程序自带，也未由手边的判定记录保存；未核对其内容是否与法律一致。</translation>
    </message>
    <message>
      <source>The list of the pages is missing or cannot be read, and the paper could not be made again.</source>
      <translation>页面清单缺失或无法读取，文件也未能重新制作。</translation>
    </message>
    <message>
      <source>The list of the pages is missing or cannot be read.</source>
      <translation>页面清单缺失或无法读取。</translation>
    </message>
    <message>
      <source>The list that this version belongs to has gone</source>
      <translation>该版本所属的名单已消失</translation>
    </message>
    <message>
      <source>The log cannot be written: {why}</source>
      <translation>无法写入日志：{why}</translation>
    </message>
    <message>
      <source>The logo cannot be read</source>
      <translation>无法读取徽标</translation>
    </message>
    <message>
      <source>The memo kept in the file is not the one that was printed</source>
      <translation>文件中保存的判定备忘录不是当时打印的那一份</translation>
    </message>
    <message>
      <source>The memo names entry {nr}, which this journal does not have</source>
      <translation>备忘录提到条目 {nr}，而该日志中没有</translation>
    </message>
    <message>
      <source>The number of its newest version is not the one that was loaded last</source>
      <translation>其最新版本号不是最后载入的版本号</translation>
    </message>
    <message>
      <source>The order in which things happened to it was changed</source>
      <translation>其后续事项的先后顺序被改动</translation>
    </message>
    <message>
      <source>The pages print another digest of the case than {file} has.</source>
      <translation>页面所印的案情摘要值与{file}的不同。</translation>
    </message>
    <message>
      <source>The paper carries {what}; nothing of the kind was printed.</source>
      <translation>文件带有{what}；印制时没有此类内容。</translation>
    </message>
    <message>
      <source>The paper does not say which data file recorded it.</source>
      <translation>文件未说明由哪个数据文件记录。</translation>
    </message>
    <message>
      <source>The paper is of version 1.0, which attached no list of its pages.</source>
      <translation>文件由1.0版印制，该版本未附页面清单。</translation>
    </message>
    <message>
      <source>The paper is of version 1.0, which attached no list that its files could be held against.</source>
      <translation>文件由1.0版印制，该版本未附可供核对附件的清单。</translation>
    </message>
    <message>
      <source>The paper is of version 1.0, which did not seal papers.</source>
      <translation>文件由1.0版印制，该版本不加封印。</translation>
    </message>
    <message>
      <source>The paper says something else of {file} than was printed.</source>
      <translation>文件对{file}的说明与印制时不同。</translation>
    </message>
    <message>
      <source>The paper was not filed with a record, as it says itself.</source>
      <translation>据文件自身所述，它未随记录归档。</translation>
    </message>
    <message>
      <source>The paper was not made again: {file} is not as it was.</source>
      <translation>未重新制作文件：{file}与原来不同。</translation>
    </message>
    <message>
      <source>The paper was not made again: {why}.</source>
      <translation>未重新制作文件：{why}。</translation>
    </message>
    <message>
      <source>The paper was not recorded, as it says itself.</source>
      <translation>文件自身载明未予记录。</translation>
    </message>
    <message>
      <source>The paper was recorded in another data file than the one at hand.</source>
      <translation>文件由另一个数据文件记录，而非手边的这个。</translation>
    </message>
    <message>
      <source>The paper was sealed anew: its seal fits, and made again by the same version it has other bytes.</source>
      <translation>该文件被重新封印：封印相符，但由同一版本重新生成时字节不同。</translation>
    </message>
    <message>
      <source>The program makes no such thing: it was put in</source>
      <translation>程序不会建立此项：它是后来放入的</translation>
    </message>
    <message>
      <source>The record does not hold; {count} things differ</source>
      <translation>判定记录不符；有 {count} 处不一致</translation>
    </message>
    <message>
      <source>The record knows no such file</source>
      <translation>判定记录中没有此文件</translation>
    </message>
    <message>
      <source>The record {name} counts, though {why}</source>
      <translation>判定记录 {name} 仍计入，但 {why}</translation>
    </message>
    <message>
      <source>The seal does not fit: the file was changed after printing.</source>
      <translation>封印不符：文件在印制后被更改。</translation>
    </message>
    <message>
      <source>The seal fits: not a byte was changed after printing.</source>
      <translation>封印相符：印制后没有一个字节被更改。</translation>
    </message>
    <message>
      <source>The seal is missing: the file was changed after printing.</source>
      <translation>封印缺失：文件在印制后被更改。</translation>
    </message>
    <message>
      <source>The settings are of format {found}; this version knows formats up to {newest}</source>
      <translation>设置的格式为 {found}；本版本最高支持格式 {newest}</translation>
    </message>
    <message>
      <source>The settings cannot be read: {why}</source>
      <translation>无法读取设置：{why}</translation>
    </message>
    <message>
      <source>The settings cannot be saved: {why}</source>
      <translation>无法保存设置：{why}</translation>
    </message>
    <message>
      <source>The settings cannot be understood: {error}</source>
      <translation>无法识别设置：{error}</translation>
    </message>
    <message>
      <source>The signature of the law file does not fit it: it was altered after it was signed.</source>
      <translation>法规文件的签名与其不符：它在签名之后被改动。</translation>
    </message>
    <message>
      <source>The table of the journal has gone from the file</source>
      <translation>日志链的数据表已从文件中消失</translation>
    </message>
    <message>
      <source>The text is too long</source>
      <translation>文字过长</translation>
    </message>
    <message>
      <source>The text must be on one line, without control characters</source>
      <translation>文字须在一行内，且不含控制字符</translation>
    </message>
    <message>
      <source>The values kept with it are not those that it was written with</source>
      <translation>与其一同保存的内容不是写入时的内容</translation>
    </message>
    <message>
      <source>The values that were kept with it have gone</source>
      <translation>与其一同保存的内容已消失</translation>
    </message>
    <message>
      <source>The whole line</source>
      <translation>整行</translation>
    </message>
    <message>
      <source>The words that lists find it by were changed</source>
      <translation>列表据以查找它的词语被改动</translation>
    </message>
    <message>
      <source>There is no such setting</source>
      <translation>没有此设置</translation>
    </message>
    <message>
      <source>These {answers} answers settle {settled} products; {flips} flip.</source>
      <translation>这 {answers} 个答复使 {settled} 个产品得出结论；{flips} 个结论改变。</translation>
    </message>
    <message>
      <source>This cannot be checked: {why}. {do}.</source>
      <translation>无法核对：{why}。{do}。</translation>
    </message>
    <message>
      <source>This file of a law file is not as it was kept</source>
      <translation>法规文件的此文件与所保存的不一致</translation>
    </message>
    <message>
      <source>This is not a file</source>
      <translation>这不是文件</translation>
    </message>
    <message>
      <source>This is too large for a settings file</source>
      <translation>对设置文件而言过大</translation>
    </message>
    <message>
      <source>This law file was taken, and has gone</source>
      <translation>这份法规文件曾被采用，现已不在</translation>
    </message>
    <message>
      <source>This memo prints another hash of entry {nr}: the journal was written anew</source>
      <translation>此判定备忘录所印条目 {nr} 的哈希值不同：日志链曾被重新写过</translation>
    </message>
    <message>
      <source>This memo prints entry {nr}, and the journal ends at entry {last}: its end was cut off</source>
      <translation>此判定备忘录印有条目 {nr}，而日志链止于条目 {last}：其末尾已被截去</translation>
    </message>
    <message>
      <source>This memo prints entry {nr}, which did not come with the client</source>
      <translation>本备忘录印有条目 {nr}，该条目没有随客户一同转来</translation>
    </message>
    <message>
      <source>This memo prints entry {nr}, which is missing from the journal</source>
      <translation>此判定备忘录印有条目 {nr}，而日志链中缺少该条目</translation>
    </message>
    <message>
      <source>This memo prints no entry of the journal: it was not recorded, or by a version that printed none</source>
      <translation>此判定备忘录未印日志链条目：它未作记录，或由不印条目的版本所记录</translation>
    </message>
    <message>
      <source>This number was given out, and neither record nor entry of it is there</source>
      <translation>此编号已发出，却既无判定记录，也无条目</translation>
    </message>
    <message>
      <source>To return to an earlier one use pack back</source>
      <translation>要回到先前的文件请用 pack back</translation>
    </message>
    <message>
      <source>Turn a page of</source>
      <translation>翻页：</translation>
    </message>
    <message>
      <source>Type it again; if it is right, the file is damaged</source>
      <translation>请重新输入；如果没有输错，则文件已损坏</translation>
    </message>
    <message>
      <source>Type it anew</source>
      <translation>请重新输入</translation>
    </message>
    <message>
      <source>Unpack it, and take them one by one</source>
      <translation>请解压后逐个导入</translation>
    </message>
    <message>
      <source>Use an RSA key, or one on the curve P-256, P-384 or P-521</source>
      <translation>请使用 RSA 密钥，或曲线 P-256、P-384、P-521 上的密钥</translation>
    </message>
    <message>
      <source>Use it or take it out</source>
      <translation>请使用或删除</translation>
    </message>
    <message>
      <source>Use one of {fields}</source>
      <translation>请使用其中之一：{fields}</translation>
    </message>
    <message>
      <source>Use one of: {words}</source>
      <translation>请用以下之一：{words}</translation>
    </message>
    <message>
      <source>Use some of: {names}</source>
      <translation>请从下列各项中选用：{names}</translation>
    </message>
    <message>
      <source>Use the sentences that the guide to rule files lists</source>
      <translation>请使用规则文件指南所列的句式</translation>
    </message>
    <message>
      <source>Use up to {longest} letters</source>
      <translation>请不超过 {longest} 个字符</translation>
    </message>
    <message>
      <source>Use {allowed}</source>
      <translation>请用 {allowed}</translation>
    </message>
    <message>
      <source>Use {least} to {most}</source>
      <translation>请用 {least} 至 {most}</translation>
    </message>
    <message>
      <source>Use {names} or {last}</source>
      <translation>请用 {names} 或 {last}</translation>
    </message>
    <message>
      <source>Use {name}</source>
      <translation>请用 {name}</translation>
    </message>
    <message>
      <source>Use {one} or {other}</source>
      <translation>请用{one}或{other}</translation>
    </message>
    <message>
      <source>Use {what}, written as published (for example {first} or {last})</source>
      <translation>请用{what}，按公布的写法（例如 {first} 或 {last}）</translation>
    </message>
    <message>
      <source>Verify its journal, and put a backup in its place</source>
      <translation>请核对其日志链，并用备份替换</translation>
    </message>
    <message>
      <source>Verify the journal and bring back a backup, or go back from that law file</source>
      <translation>请核对日志链并恢复备份，或从该法规文件退回</translation>
    </message>
    <message>
      <source>Verify the journal and find out who changed it; then trust the key anew, or no longer</source>
      <translation>请核对日志链，查明是谁改动的；然后重新信任该密钥，或不再信任</translation>
    </message>
    <message>
      <source>Verify the journal, and go back to a backup if it finds more</source>
      <translation>请核对日志链；如发现更多问题，请恢复备份</translation>
    </message>
    <message>
      <source>Verify the journal, and open a backup before it is superseded</source>
      <translation>请先核验日志并打开备份，再作新版本</translation>
    </message>
    <message>
      <source>Verify the journal, and open a backup before papers are filed with it</source>
      <translation>请先核验日志并打开备份，再随其归档文件</translation>
    </message>
    <message>
      <source>Verify the journal, or bring back a backup</source>
      <translation>请核对日志链，或恢复备份</translation>
    </message>
    <message>
      <source>Verify the journal, then remove the list and load it again</source>
      <translation>请核对日志链，然后移除该名单并重新载入</translation>
    </message>
    <message>
      <source>Verify the journal; a backup may still have it</source>
      <translation>请核验日志；备份中可能仍有该内容</translation>
    </message>
    <message>
      <source>Wait a moment and try again</source>
      <translation>请稍候重试</translation>
    </message>
    <message>
      <source>Wait until it has ended, or cancel it</source>
      <translation>请等待其结束，或取消</translation>
    </message>
    <message>
      <source>What does “{heading}” say?</source>
      <translation>“{heading}”说的是什么？</translation>
    </message>
    <message>
      <source>What happened to it has gone from the file; {entry} has it</source>
      <translation>其后续事项已从文件中消失；{entry}中有其记载</translation>
    </message>
    <message>
      <source>What is kept as having happened to it is not what was recorded</source>
      <translation>所保存的后续事项与所记录的不一致</translation>
    </message>
    <message>
      <source>What is open, and who knows it, stands in the conclusion of each case</source>
      <translation>尚未查明的事项及知情者，见各案情的结论</translation>
    </message>
    <message>
      <source>What it looks at cannot be read, or is not made as the program makes it: {why}</source>
      <translation>所核对的内容无法读取，或与程序所建立的不一致：{why}</translation>
    </message>
    <message>
      <source>Whether its law file states the law: this program neither comes with it nor keeps it.</source>
      <translation>其法规文件的内容是否与法律一致：本程序既不自带也未保存该法规文件。</translation>
    </message>
    <message>
      <source>Whether its pages follow from its case: it was not made again, because {why}.</source>
      <translation>其页面是否由案情得出：未重新制作，原因是{why}。</translation>
    </message>
    <message>
      <source>Whether what it says follows from its case: it carries none, and the record has it.</source>
      <translation>其内容是否与案情相符：文件不附带案情，案情在记录中。</translation>
    </message>
    <message>
      <source>Whether what was typed in was true, and whether a person is who the journal names, no check can tell.</source>
      <translation>所录入的内容是否属实、某人是否确为日志链所记之人，任何核对都无法得知。</translation>
    </message>
    <message>
      <source>Which column is the value of one piece?</source>
      <translation>哪一列是单件价值？</translation>
    </message>
    <message>
      <source>Which column is this: {field}?</source>
      <translation>哪一列是：{field}？</translation>
    </message>
    <message>
      <source>Which product is this the parts list of?</source>
      <translation>这是哪个产品的零件清单？</translation>
    </message>
    <message>
      <source>Who loaded it, or when, is not what the journal says</source>
      <translation>载入人或载入时间与日志不符</translation>
    </message>
    <message>
      <source>Whose owners are these?</source>
      <translation>这些是哪家企业的所有者？</translation>
    </message>
    <message>
      <source>Without a product</source>
      <translation>未指定产品</translation>
    </message>
    <message>
      <source>Worked out anew it differs only in what comparing names gives, which has changed since.</source>
      <translation>重新得出的答案仅在名称比对方面不同，而名称比对此后有所变更。</translation>
    </message>
    <message>
      <source>Worked out anew it differs, which may come from the program: {printed} printed the paper, {checked} checks it.</source>
      <translation>重新得出的答案有所不同，可能源于程序版本：印制文件的是{printed}，核对的是{checked}。</translation>
    </message>
    <message>
      <source>Write S or V into the price control</source>
      <translation>请在价格控制中填写 S 或 V</translation>
    </message>
    <message>
      <source>Write a decimal point, and no separator</source>
      <translation>请用小数点，不用分隔符</translation>
    </message>
    <message>
      <source>Write a figure from 0 to 100, such as 3.1</source>
      <translation>请填写0到100之间的数字，例如 3.1</translation>
    </message>
    <message>
      <source>Write a name</source>
      <translation>请填写名称</translation>
    </message>
    <message>
      <source>Write a name, or delete the row</source>
      <translation>请写出名称，或删除该行</translation>
    </message>
    <message>
      <source>Write a row for each product that it is built into</source>
      <translation>请为它装入的每个产品各写一行</translation>
    </message>
    <message>
      <source>Write a sign, a number and %, such as +20% or -5%; more than -100%</source>
      <translation>请写正负号、数字和 %，例如 +20% 或 -5%；须大于 -100%</translation>
    </message>
    <message>
      <source>Write active, suspended or stopped, or leave it empty</source>
      <translation>请写 active（有效）、suspended（暂停）或 stopped（停止），或留空</translation>
    </message>
    <message>
      <source>Write at most 30 ASCII digits with a point, such as "1620" or "0.0999"</source>
      <translation>请最多写30位数字，小数用点，例如“1620”或“0.0999”</translation>
    </message>
    <message>
      <source>Write currency, unit and what the price is for into columns of their own</source>
      <translation>请将币种、单位和计价数量各写入单独的列</translation>
    </message>
    <message>
      <source>Write digits alone: 12</source>
      <translation>请只写数字：12</translation>
    </message>
    <message>
      <source>Write digits, with a point before decimals: 1234.5</source>
      <translation>请写数字，小数前用点：1234.5</translation>
    </message>
    <message>
      <source>Write how many are in one of the product above</source>
      <translation>请写明上级产品每件含多少个</translation>
    </message>
    <message>
      <source>Write how many pieces there are, or a price for one {unit}</source>
      <translation>请写明件数，或每{unit}的价格</translation>
    </message>
    <message>
      <source>Write in_force or suspended</source>
      <translation>请写 in_force（施行中）或 suspended（暂停实施）</translation>
    </message>
    <message>
      <source>Write it as 2026-12-08</source>
      <translation>请写成 2026-12-08</translation>
    </message>
    <message>
      <source>Write it as 2026-12-31, or as 31 December 2026</source>
      <translation>请写作 2026-12-31 或 31 December 2026</translation>
    </message>
    <message>
      <source>Write it as YYYY-MM-DD</source>
      <translation>请写成 YYYY-MM-DD</translation>
    </message>
    <message>
      <source>Write it as YYYY-MM-DD, such as 2026-11-24</source>
      <translation>请写成 YYYY-MM-DD，例如 2026-11-24</translation>
    </message>
    <message>
      <source>Write it as in a case file, such as end_use.military or item.value</source>
      <translation>请按案情文件书写，例如 end_use.military 或 item.value</translation>
    </message>
    <message>
      <source>Write it as text</source>
      <translation>请写作文本</translation>
    </message>
    <message>
      <source>Write it in digits, such as 1234.5 or 1.234,50</source>
      <translation>请用数字书写，例如 1234.5 或 1.234,50</translation>
    </message>
    <message>
      <source>Write it into the folder of the law file</source>
      <translation>请写入法规文件的文件夹</translation>
    </message>
    <message>
      <source>Write it like Dy2O3 or Nd(NO3)3·6H2O, with a middle dot before water</source>
      <translation>请写成 Dy2O3 或 Nd(NO3)3·6H2O 的形式，水之前用间隔点</translation>
    </message>
    <message>
      <source>Write it like the others</source>
      <translation>请与其他数字写法一致</translation>
    </message>
    <message>
      <source>Write it such as 4.15 USD</source>
      <translation>请写成如 4.15 USD</translation>
    </message>
    <message>
      <source>Write it such as 4.2</source>
      <translation>请写成如 4.2</translation>
    </message>
    <message>
      <source>Write it such as 4.2 or 1.1 to 1.9</source>
      <translation>请写成如 4.2 或 1.1 to 1.9</translation>
    </message>
    <message>
      <source>Write it such as 50 g</source>
      <translation>请写成如 50 g</translation>
    </message>
    <message>
      <source>Write it such as 50 g or 4.15 USD</source>
      <translation>请写成如 50 g 或 4.15 USD</translation>
    </message>
    <message>
      <source>Write its formula, such as Tb4O7, or the content of the element</source>
      <translation>请写出化学式，例如 Tb4O7，或该元素的含量</translation>
    </message>
    <message>
      <source>Write its name, or leave the row out</source>
      <translation>请写出名称，或不采用该行</translation>
    </message>
    <message>
      <source>Write its symbol or formula, such as Dy or Dy2O3</source>
      <translation>请写出元素符号或化学式，例如 Dy 或 Dy2O3</translation>
    </message>
    <message>
      <source>Write mg, g, kg or t</source>
      <translation>请写 mg、g、kg 或 t</translation>
    </message>
    <message>
      <source>Write standing=in_force, values=+20%, prices=+50%, supplier:KEY.made_in=CN, supplier:KEY.material_origin=CN or product:NUMBER.value=12.50</source>
      <translation>请写 standing=in_force、values=+20%、prices=+50%、供应商 supplier:KEY.made_in=CN 或 supplier:KEY.material_origin=CN，产品 product:NUMBER.value=12.50</translation>
    </message>
    <message>
      <source>Write switch=choice, several with ; between, as the page Law names them</source>
      <translation>请写成 switch=choice，多项以 ; 分隔，名称见“法律”页</translation>
    </message>
    <message>
      <source>Write the character itself</source>
      <translation>请直接写该字符</translation>
    </message>
    <message>
      <source>Write the code of the currency, such as USD</source>
      <translation>请写货币代码，例如 USD</translation>
    </message>
    <message>
      <source>Write the column as a number, the first as 0</source>
      <translation>请用数字表示列，第一列为0</translation>
    </message>
    <message>
      <source>Write the content of each element</source>
      <translation>请分别写出每种元素的含量</translation>
    </message>
    <message>
      <source>Write the country, or its two letters of ISO 3166-1</source>
      <translation>请写国家或地区名称，或其 ISO 3166-1 两位字母代码</translation>
    </message>
    <message>
      <source>Write the country, or the Chinese share in percent</source>
      <translation>请填写国家，或中国占比（百分比）</translation>
    </message>
    <message>
      <source>Write the currency or unit beside the figure</source>
      <translation>请在数字旁写明币种或单位</translation>
    </message>
    <message>
      <source>Write the exact figure in digits, or leave the cell blank</source>
      <translation>请用数字写出准确的数值，或将单元格留空</translation>
    </message>
    <message>
      <source>Write the figure alone, or with a unit that is known</source>
      <translation>请只写数字，或写上已知的单位</translation>
    </message>
    <message>
      <source>Write the figure of each part into its own row</source>
      <translation>请将每个零件的数字写入各自的行</translation>
    </message>
    <message>
      <source>Write the figure that belongs to it</source>
      <translation>请填写与之对应的数字</translation>
    </message>
    <message>
      <source>Write the figure with its unit</source>
      <translation>请写明数值及单位</translation>
    </message>
    <message>
      <source>Write the name of the supplier into the cell</source>
      <translation>请在单元格中填写供应商名称</translation>
    </message>
    <message>
      <source>Write the number and the unit, such as 100 pcs or 1 kg</source>
      <translation>请写数量和单位，例如 100 pcs 或 1 kg</translation>
    </message>
    <message>
      <source>Write the part number alone</source>
      <translation>请只写料号</translation>
    </message>
    <message>
      <source>Write the part number as it stands on the label</source>
      <translation>请照标签写出零件号</translation>
    </message>
    <message>
      <source>Write the part number into that row</source>
      <translation>请在那一行写入零件号</translation>
    </message>
    <message>
      <source>Write the part number into the row</source>
      <translation>请在该行写入零件号</translation>
    </message>
    <message>
      <source>Write the part number, or leave the row out</source>
      <translation>请写入零件号，或不收该行</translation>
    </message>
    <message>
      <source>Write the price in the currency itself</source>
      <translation>请以该货币本身的单位填写价格</translation>
    </message>
    <message>
      <source>Write the quantity in one of the product above</source>
      <translation>请写明上级产品每件所含的数量</translation>
    </message>
    <message>
      <source>Write the quantity into each of the rows</source>
      <translation>请在每一行都写入数量</translation>
    </message>
    <message>
      <source>Write the symbol or formula, such as Dy or Dy2O3</source>
      <translation>请写元素符号或化学式，例如 Dy 或 Dy2O3</translation>
    </message>
    <message>
      <source>Write the value once it is known</source>
      <translation>得知后请写入</translation>
    </message>
    <message>
      <source>Write the whole amount</source>
      <translation>请写出完整金额</translation>
    </message>
    <message>
      <source>Write two letters of ISO 3166, such as CN</source>
      <translation>请填写 ISO 3166 的两个字母，例如 CN</translation>
    </message>
    <message>
      <source>Write two letters, such as CN</source>
      <translation>请写两个字母，如 CN</translation>
    </message>
    <message>
      <source>Write what shows it: an address, a register number, who was asked</source>
      <translation>请写明依据：地址、登记号、询问过何人</translation>
    </message>
    <message>
      <source>Write who holds the shares, or leave it out</source>
      <translation>请写出持股人，或不采用该行</translation>
    </message>
    <message>
      <source>Write why it is not listed, or judge the entry again</source>
      <translation>请写明为何不在清单上，或重新判断该条目</translation>
    </message>
    <message>
      <source>Write yes or no</source>
      <translation>请填写是或否</translation>
    </message>
    <message>
      <source>Write {wanted}, in quotes</source>
      <translation>请写{wanted}，加引号</translation>
    </message>
    <message>
      <source>Write {wanted}, or leave it out if not known</source>
      <translation>请写{wanted}；未知则省略</translation>
    </message>
    <message>
      <source>Written after this memo: a newer one, held against the journal, vouches for more</source>
      <translation>写于此判定备忘录之后：用更新的一份与日志链比对，可证明更多内容</translation>
    </message>
    <message>
      <source>Yes, it is "{other}" ({key})</source>
      <translation>是，即“{other}”（{key}）</translation>
    </message>
    <message>
      <source>Yes; one of the part is one {units}</source>
      <translation>是；一个该零件即一 {units}</translation>
    </message>
    <message>
      <source>a Chinese share of {share} % is on file, and counts before the country</source>
      <translation>目录中已有中国占比 {share} %，它优先于国家</translation>
    </message>
    <message>
      <source>a PDF</source>
      <translation>PDF</translation>
    </message>
    <message>
      <source>a case is missing</source>
      <translation>缺少一个案情</translation>
    </message>
    <message>
      <source>a cell of the row cannot be read: the file is damaged</source>
      <translation>该行有单元格无法读取：文件已损坏</translation>
    </message>
    <message>
      <source>a certificate of origin: the last substantial change alone, of no single element</source>
      <translation>原产地证书：仅证明最后一次实质性改变，不涉及任何单一元素</translation>
    </message>
    <message>
      <source>a column beside it can say that it is for several pieces</source>
      <translation>旁边的列可能说明它是多件的价格</translation>
    </message>
    <message>
      <source>a column for each level tells what each part is built into</source>
      <translation>每层各有一列，说明各零件装入何处</translation>
    </message>
    <message>
      <source>a column gives the level of each part</source>
      <translation>有一列给出各零件的层级</translation>
    </message>
    <message>
      <source>a column names the product that each part is built into</source>
      <translation>有一列写明各零件装入的产品</translation>
    </message>
    <message>
      <source>a column says in each row which of two prices counts</source>
      <translation>有一列逐行说明两个价格中以哪个为准</translation>
    </message>
    <message>
      <source>a copy to look through cannot be made: {why}</source>
      <translation>无法制作供核对的副本：{why}</translation>
    </message>
    <message>
      <source>a country code of ISO 3166-1</source>
      <translation>ISO 3166-1 国家（地区）代码</translation>
    </message>
    <message>
      <source>a currency code of ISO 4217</source>
      <translation>ISO 4217 货币代码</translation>
    </message>
    <message>
      <source>a data file is not named with its hash</source>
      <translation>有数据文件未注明其校验值</translation>
    </message>
    <message>
      <source>a database</source>
      <translation>数据库</translation>
    </message>
    <message>
      <source>a day such as 2026-11-24</source>
      <translation>日期，例如 2026-11-24</translation>
    </message>
    <message>
      <source>a field of a list</source>
      <translation>清单的字段</translation>
    </message>
    <message>
      <source>a figure of 0 tells neither that there is none nor how much</source>
      <translation>数值 0 既不说明没有，也不说明有多少</translation>
    </message>
    <message>
      <source>a filled area</source>
      <translation>一块填色区域</translation>
    </message>
    <message>
      <source>a folder lies where the data file should be</source>
      <translation>数据文件的位置上是一个文件夹</translation>
    </message>
    <message>
      <source>a form field</source>
      <translation>一个表单域</translation>
    </message>
    <message>
      <source>a form to fill in</source>
      <translation>一份可填写的表单</translation>
    </message>
    <message>
      <source>a group: its figure is the sum of rows {first} to {last}</source>
      <translation>分组行：其数字是第 {first} 行至第 {last} 行之和</translation>
    </message>
    <message>
      <source>a heading within the table</source>
      <translation>表格中的小标题</translation>
    </message>
    <message>
      <source>a hidden row</source>
      <translation>隐藏行</translation>
    </message>
    <message>
      <source>a judgement</source>
      <translation>一种判断</translation>
    </message>
    <message>
      <source>a key has more than 32 parts</source>
      <translation>某个键超过 32 段</translation>
    </message>
    <message>
      <source>a kind of chip use</source>
      <translation>芯片用途种类</translation>
    </message>
    <message>
      <source>a kind of list</source>
      <translation>清单的种类</translation>
    </message>
    <message>
      <source>a kind of source</source>
      <translation>来源类别</translation>
    </message>
    <message>
      <source>a law file in it is not as it was kept</source>
      <translation>其中一个法规文件不是保存时的样子</translation>
    </message>
    <message>
      <source>a limb needs a timeline</source>
      <translation>每项情形均须有时间线</translation>
    </message>
    <message>
      <source>a line</source>
      <translation>一条线</translation>
    </message>
    <message>
      <source>a line has no end: the file is damaged, or is no list</source>
      <translation>有一行没有结尾：文件已损坏，或不是名单</translation>
    </message>
    <message>
      <source>a link</source>
      <translation>一个链接</translation>
    </message>
    <message>
      <source>a list</source>
      <translation>列表</translation>
    </message>
    <message>
      <source>a list of the law file has this name</source>
      <translation>法规文件的名单已使用此名称</translation>
    </message>
    <message>
      <source>a long piece of work is still writing to the file</source>
      <translation>有一项耗时操作仍在写入该文件</translation>
    </message>
    <message>
      <source>a movement</source>
      <translation>流向</translation>
    </message>
    <message>
      <source>a newer version supersedes it already</source>
      <translation>已有更新的版本取代它</translation>
    </message>
    <message>
      <source>a note</source>
      <translation>注释</translation>
    </message>
    <message>
      <source>a number</source>
      <translation>数字</translation>
    </message>
    <message>
      <source>a number has too many digits</source>
      <translation>数字位数过多</translation>
    </message>
    <message>
      <source>a page has more than one drawing, or one that is packed otherwise</source>
      <translation>某页有多个绘图，或绘图的压缩方式不同</translation>
    </message>
    <message>
      <source>a page holds what no page of Lodestone holds, or what one needs is not in it</source>
      <translation>某页含有 Lodestone 页面所没有的内容，或缺少必需的内容</translation>
    </message>
    <message>
      <source>a page kept as evidence is missing</source>
      <translation>缺少作为证据保存的页面</translation>
    </message>
    <message>
      <source>a page kept as evidence was altered</source>
      <translation>作为证据保存的页面已被改动</translation>
    </message>
    <message>
      <source>a person takes it under To finish</source>
      <translation>由人在“待完成”中采用</translation>
    </message>
    <message>
      <source>a picture</source>
      <translation>图片</translation>
    </message>
    <message>
      <source>a picture or a sound</source>
      <translation>图片或声音</translation>
    </message>
    <message>
      <source>a plain decimal such as "4.20"</source>
      <translation>普通小数，例如“4.20”</translation>
    </message>
    <message>
      <source>a profile</source>
      <translation>解读方案</translation>
    </message>
    <message>
      <source>a program</source>
      <translation>程序</translation>
    </message>
    <message>
      <source>a provision of the law file</source>
      <translation>法规文件中的条款</translation>
    </message>
    <message>
      <source>a quantity is missing</source>
      <translation>缺少数量</translation>
    </message>
    <message>
      <source>a role</source>
      <translation>角色</translation>
    </message>
    <message>
      <source>a row of a hidden sheet</source>
      <translation>隐藏工作表中的行</translation>
    </message>
    <message>
      <source>a row of {table} has lost the row of {other} that it belongs to</source>
      <translation>表 {table} 中有一行失去了它所属的 {other} 行</translation>
    </message>
    <message>
      <source>a script</source>
      <translation>一段脚本</translation>
    </message>
    <message>
      <source>a sheet is not pasted</source>
      <translation>询问表不能粘贴导入</translation>
    </message>
    <message>
      <source>a sheet of the workbook</source>
      <translation>工作簿的工作表</translation>
    </message>
    <message>
      <source>a sheet of the workbook reaches too far to be read</source>
      <translation>工作簿中有一张工作表范围过大，无法读取</translation>
    </message>
    <message>
      <source>a small picture of its own, or a time after which it is gone</source>
      <translation>自带的缩略图，或自动消失的时限</translation>
    </message>
    <message>
      <source>a state</source>
      <translation>状态</translation>
    </message>
    <message>
      <source>a text</source>
      <translation>文字</translation>
    </message>
    <message>
      <source>a text of a word processor</source>
      <translation>文字处理程序的文档</translation>
    </message>
    <message>
      <source>a unit of mass</source>
      <translation>质量单位</translation>
    </message>
    <message>
      <source>a value in the data file is none that the program writes: it was altered outside the program</source>
      <translation>数据文件中有一个本程序不会写入的值：它在程序之外被更改</translation>
    </message>
    <message>
      <source>a way to write a bill</source>
      <translation>物料清单的写法</translation>
    </message>
    <message>
      <source>a whole number</source>
      <translation>整数</translation>
    </message>
    <message>
      <source>a whole number of years, at most 99</source>
      <translation>整数年数，最多 99</translation>
    </message>
    <message>
      <source>a word for how sure it is</source>
      <translation>表示把握程度的词</translation>
    </message>
    <message>
      <source>above the heading of the table</source>
      <translation>位于表头之上</translation>
    </message>
    <message>
      <source>amount stands beside from or to</source>
      <translation>amount 与 from 或 to 并存</translation>
    </message>
    <message>
      <source>an Annex 1 class</source>
      <translation>附件1类别</translation>
    </message>
    <message>
      <source>an Annex 1 row for material</source>
      <translation>附件1材料条目</translation>
    </message>
    <message>
      <source>an answer</source>
      <translation>回答</translation>
    </message>
    <message>
      <source>an answer that leaves a fact open</source>
      <translation>使事实保持未定的答复</translation>
    </message>
    <message>
      <source>an archive</source>
      <translation>压缩包</translation>
    </message>
    <message>
      <source>an assumption</source>
      <translation>假设</translation>
    </message>
    <message>
      <source>an entry judged for {party} has changed, {entry}: {changes}</source>
      <translation>为{party}判断过的条目已变，{entry}：{changes}</translation>
    </message>
    <message>
      <source>an entry was judged to be {party}, which is said not to be listed</source>
      <translation>有条目被判为 {party}，而该方被称不在清单上</translation>
    </message>
    <message>
      <source>an event of {day} lies after {known_to}, the day up to which the law is known here</source>
      <translation>{day}的事项晚于{known_to}，而此处所知法规截至该日</translation>
    </message>
    <message>
      <source>an exempt export is not possible on what this case states</source>
      <translation>按此案情所述，不可能属于豁免出口</translation>
    </message>
    <message>
      <source>an object</source>
      <translation>对象</translation>
    </message>
    <message>
      <source>an outcome of list screening</source>
      <translation>名单筛查结果</translation>
    </message>
    <message>
      <source>and {count} further lines</source>
      <translation>以及另外{count}行</translation>
    </message>
    <message>
      <source>another client</source>
      <translation>另一客户</translation>
    </message>
    <message>
      <source>another column fits better</source>
      <translation>另一列更合适</translation>
    </message>
    <message>
      <source>another column is the part number in clearer words</source>
      <translation>另一列更明确地写明是零件号</translation>
    </message>
    <message>
      <source>another column is the price of one piece</source>
      <translation>另一列是单件价格</translation>
    </message>
    <message>
      <source>another key with the id {key} is trusted already: this one only bears its id</source>
      <translation>已信任另一把编号为 {key} 的密钥：此密钥只是编号与之相同</translation>
    </message>
    <message>
      <source>another link</source>
      <translation>链接</translation>
    </message>
    <message>
      <source>another part of the program is writing to the file</source>
      <translation>程序的另一部分正在写入该文件</translation>
    </message>
    <message>
      <source>another program is writing to the file and does not let go of it</source>
      <translation>另一程序正在写入该文件且未释放</translation>
    </message>
    <message>
      <source>another program keeps writing to the file</source>
      <translation>另一程序不断写入该文件</translation>
    </message>
    <message>
      <source>another value is on file: it was {was} ({document}), and is {now} here</source>
      <translation>已有另一个值：原为 {was}（{document}），此处为 {now}</translation>
    </message>
    <message>
      <source>another value is on file: it was {was}, and is {now} on the sheet</source>
      <translation>已有另一记录：原为 {was}，表中为 {now}</translation>
    </message>
    <message>
      <source>as one of linked records of each stage, such as invoices</source>
      <translation>作为各环节相互衔接的记录之一，如发票</translation>
    </message>
    <message>
      <source>as what is attached to it</source>
      <translation>视其附件而定</translation>
    </message>
    <message>
      <source>as what it is</source>
      <translation>视其本身而定</translation>
    </message>
    <message>
      <source>attached document</source>
      <translation>附件</translation>
    </message>
    <message>
      <source>attached document {id}</source>
      <translation>附件 {id}</translation>
    </message>
    <message>
      <source>author</source>
      <translation>作者</translation>
    </message>
    <message>
      <source>backup taken</source>
      <translation>已恢复备份</translation>
    </message>
    <message>
      <source>beside a quantity and a gross weight it can be the mass of the whole line</source>
      <translation>旁边有数量和毛重，它可能是整行的质量</translation>
    </message>
    <message>
      <source>bill of materials</source>
      <translation>物料清单</translation>
    </message>
    <message>
      <source>bills of materials</source>
      <translation>物料清单</translation>
    </message>
    <message>
      <source>both currencies are the same</source>
      <translation>两种货币相同</translation>
    </message>
    <message>
      <source>both reports are possible on this case</source>
      <translation>此案情下两种报告都有可能</translation>
    </message>
    <message>
      <source>both sides of the rate are the same currency</source>
      <translation>汇率两边是同一种货币</translation>
    </message>
    <message>
      <source>by how much they change cannot be read</source>
      <translation>变动幅度无法读取</translation>
    </message>
    <message>
      <source>by the signer's own clock at {time}</source>
      <translation>签名人时钟所示时间为 {time}</translation>
    </message>
    <message>
      <source>by the signer's own clock at {time}, when the certificate was not valid</source>
      <translation>签名人时钟所示时间为 {time}，当时证书不在有效期内</translation>
    </message>
    <message>
      <source>bytes</source>
      <translation>字节</translation>
    </message>
    <message>
      <source>candidates</source>
      <translation>查到的名单条目</translation>
    </message>
    <message>
      <source>carried over from or to another page</source>
      <translation>承上页或转下页</translation>
    </message>
    <message>
      <source>chain of {file}</source>
      <translation>{file} 的链</translation>
    </message>
    <message>
      <source>changed, {days} as before</source>
      <translation>有改动，仍为{days}</translation>
    </message>
    <message>
      <source>check {number}</source>
      <translation>查询 {number}</translation>
    </message>
    <message>
      <source>checking it ended in a defect of the program</source>
      <translation>核对时程序出现缺陷</translation>
    </message>
    <message>
      <source>client</source>
      <translation>客户</translation>
    </message>
    <message>
      <source>client handed over</source>
      <translation>移交客户</translation>
    </message>
    <message>
      <source>client taken</source>
      <translation>接收客户</translation>
    </message>
    <message>
      <source>client {id}</source>
      <translation>客户 {id}</translation>
    </message>
    <message>
      <source>codes</source>
      <translation>代码</translation>
    </message>
    <message>
      <source>content by its type: EN 10204 3.2 before 3.1, 2.2, 2.1; a certificate of origin says nothing of it</source>
      <translation>视类型而定：EN 10204 3.2 强于 3.1、2.2、2.1；原产地证书不证明含量</translation>
    </message>
    <message>
      <source>cost</source>
      <translation>成本</translation>
    </message>
    <message>
      <source>countries</source>
      <translation>国家</translation>
    </message>
    <message>
      <source>currencies</source>
      <translation>币种</translation>
    </message>
    <message>
      <source>customer's part number</source>
      <translation>客户零件号</translation>
    </message>
    <message>
      <source>data file noted</source>
      <translation>已记录数据文件</translation>
    </message>
    <message>
      <source>day and month of "{text}" can be swapped, and its column does not tell</source>
      <translation>“{text}”的日和月可能互换，其所在列无法判断</translation>
    </message>
    <message>
      <source>day of making</source>
      <translation>制作日期</translation>
    </message>
    <message>
      <source>day of the last change</source>
      <translation>最后更改日期</translation>
    </message>
    <message>
      <source>declared for a list of products: no rare earths ({said}); "yes" says that all of its materials are named</source>
      <translation>针对产品清单的声明：不含稀土（{said}）；填“yes”表示其材料均已列明</translation>
    </message>
    <message>
      <source>determination</source>
      <translation>判定</translation>
    </message>
    <message>
      <source>determination recorded</source>
      <translation>已记录判定</translation>
    </message>
    <message>
      <source>determinations were recorded for this client, and they are kept</source>
      <translation>已为此客户记录判定，须予保留</translation>
    </message>
    <message>
      <source>different element factors</source>
      <translation>不同的元素系数</translation>
    </message>
    <message>
      <source>doubt</source>
      <translation>疑点</translation>
    </message>
    <message>
      <source>each row has another code here, as part numbers are</source>
      <translation>每行的代码各不相同，如同零件号</translation>
    </message>
    <message>
      <source>elements or compounds</source>
      <translation>元素或化合物</translation>
    </message>
    <message>
      <source>entries 1 to {last}</source>
      <translation>条目 1 至 {last}</translation>
    </message>
    <message>
      <source>entries {first} to {last}</source>
      <translation>条目 {first} 至 {last}</translation>
    </message>
    <message>
      <source>entry {nr}</source>
      <translation>第 {nr} 条</translation>
    </message>
    <message>
      <source>entry {nr} of the journal does not follow the one before it</source>
      <translation>日志条目 {nr} 与其前一条目不相衔接</translation>
    </message>
    <message>
      <source>entry {nr} of the journal has changed it since, or removed it</source>
      <translation>日志条目 {nr} 此后已改动或移除了它</translation>
    </message>
    <message>
      <source>entry {nr} of the journal has removed it</source>
      <translation>日志条目 {nr} 已将其移除</translation>
    </message>
    <message>
      <source>entry {nr} of the journal is missing, which may have taken it back</source>
      <translation>日志条目 {nr} 缺失，其中可能已将其撤回</translation>
    </message>
    <message>
      <source>entry {nr} of the journal records it again</source>
      <translation>日志条目 {nr} 再次记录了它</translation>
    </message>
    <message>
      <source>entry {nr} of the journal was changed after it was written</source>
      <translation>日志条目 {nr} 写入后被改动</translation>
    </message>
    <message>
      <source>entry {nr} of the journal, which comes after it, was changed</source>
      <translation>其后的日志条目 {nr} 被改动</translation>
    </message>
    <message>
      <source>entry {nr}, as the memo has it</source>
      <translation>条目 {nr}，与备忘录一致</translation>
    </message>
    <message>
      <source>evidence</source>
      <translation>证据</translation>
    </message>
    <message>
      <source>evidence file</source>
      <translation>证据文件</translation>
    </message>
    <message>
      <source>evidence files</source>
      <translation>证据文件</translation>
    </message>
    <message>
      <source>evidence kept</source>
      <translation>已保存证据</translation>
    </message>
    <message>
      <source>example {number} of {provision} was agreed to as {said}, and the law file gives {found}</source>
      <translation>{provision}的第{number}个示例被认可为{said}，而法规文件得出{found}</translation>
    </message>
    <message>
      <source>exchange rate</source>
      <translation>汇率</translation>
    </message>
    <message>
      <source>fewer links</source>
      <translation>链接数目</translation>
    </message>
    <message>
      <source>figures</source>
      <translation>数字</translation>
    </message>
    <message>
      <source>files cannot be locked there: {why}</source>
      <translation>无法在该处锁定文件：{why}</translation>
    </message>
    <message>
      <source>further legal acts ({count})</source>
      <translation>其他法律文件（{count}）</translation>
    </message>
    <message>
      <source>grades of magnets</source>
      <translation>磁体牌号</translation>
    </message>
    <message>
      <source>half of a surrogate pair stands in the text</source>
      <translation>文字中有半个代理对</translation>
    </message>
    <message>
      <source>hold of record released</source>
      <translation>判定记录的法律保留已解除</translation>
    </message>
    <message>
      <source>how a name met an entry</source>
      <translation>名称与条目的相符程度</translation>
    </message>
    <message>
      <source>in "{line}", column {column}: {fault}</source>
      <translation>“{line}”第 {column} 个字符处：{fault}</translation>
    </message>
    <message>
      <source>indents tell what each part is built into</source>
      <translation>缩进说明各零件装入何处</translation>
    </message>
    <message>
      <source>instrument</source>
      <translation>公告</translation>
    </message>
    <message>
      <source>it bears no day</source>
      <translation>未注明日期</translation>
    </message>
    <message>
      <source>it belongs to a figure that rows of the same part contradict each other in</source>
      <translation>它所属的数值，在同一零件的各行中互相矛盾</translation>
    </message>
    <message>
      <source>it can be the price of one piece, or of {unit} as its quantity is counted</source>
      <translation>可能是一件的价格，也可能是 {unit} 的价格，其数量以此计</translation>
    </message>
    <message>
      <source>it can be the price of {count}, or of one where so many are bought</source>
      <translation>它可能是 {count} 件的价格，也可能是购买该数量时的单价</translation>
    </message>
    <message>
      <source>it can be the type or the grade of several parts</source>
      <translation>它可能是几个零件的型号或牌号</translation>
    </message>
    <message>
      <source>it can say for how many pieces the price beside it is</source>
      <translation>它可能说明旁边的价格是多少件的价格</translation>
    </message>
    <message>
      <source>it cannot be taken back: something that came later needs it as it is</source>
      <translation>无法撤销：后来的内容要求它保持现状</translation>
    </message>
    <message>
      <source>it cannot be taken back: the same thing has been changed since</source>
      <translation>无法撤销：此后同一内容又有更改</translation>
    </message>
    <message>
      <source>it carries no case of Lodestone that can be read</source>
      <translation>其中没有可读取的Lodestone案情</translation>
    </message>
    <message>
      <source>it differs from {first}, and the lines of a shipment share it</source>
      <translation>它与 {first} 不同，而同一批货物的各行必须一致</translation>
    </message>
    <message>
      <source>it does not say clearly how deep in the bill it stands</source>
      <translation>没有写清它在物料清单中的层级</translation>
    </message>
    <message>
      <source>it does not say clearly which of its two prices counts</source>
      <translation>没有明确说明两个价格中以哪个为准</translation>
    </message>
    <message>
      <source>it does not say how many of the part itself are in this product</source>
      <translation>没有写明此产品含多少个该零件</translation>
    </message>
    <message>
      <source>it does not say what the price is for</source>
      <translation>未说明价格对应的数量</translation>
    </message>
    <message>
      <source>it ends before it was issued</source>
      <translation>到期日早于签发日</translation>
    </message>
    <message>
      <source>it fits, but its key has only {bits} bits and can be broken; it proves nothing</source>
      <translation>签名相符，但其密钥只有 {bits} 位，可被破解，不能证明任何事</translation>
    </message>
    <message>
      <source>it fits, but rests on {name}, for which a second paper can be made; it proves nothing</source>
      <translation>签名相符，但其依据的 {name} 可以造出第二份相同的文件，不能证明任何事</translation>
    </message>
    <message>
      <source>it gives two different percents</source>
      <translation>给出了两个不同的百分比</translation>
    </message>
    <message>
      <source>it has been changed by {who} since it was opened: {names}</source>
      <translation>打开之后，{who} 已对其作了更改：{names}</translation>
    </message>
    <message>
      <source>it has been changed since it was opened: {names}</source>
      <translation>打开之后，其内容已被更改：{names}</translation>
    </message>
    <message>
      <source>it has been named "{name}" since it was opened</source>
      <translation>打开之后，它已被命名为“{name}”</translation>
    </message>
    <message>
      <source>it has gone from the data file; entry {nr} has it</source>
      <translation>它已从数据文件中消失；条目 {nr} 中有其内容</translation>
    </message>
    <message>
      <source>it has more digits than a spreadsheet keeps exactly</source>
      <translation>单元格中的数字位数超过电子表格能精确保存的位数</translation>
    </message>
    <message>
      <source>it has more lines than any shipment of ours</source>
      <translation>其明细行多于本程序的任何出货</translation>
    </message>
    <message>
      <source>it has more pages than any paper of ours</source>
      <translation>其页数多于本程序的任何文件</translation>
    </message>
    <message>
      <source>it has no heading</source>
      <translation>没有表头</translation>
    </message>
    <message>
      <source>it has no name</source>
      <translation>没有名称</translation>
    </message>
    <message>
      <source>it has no position number that can be read</source>
      <translation>没有可读的位置号</translation>
    </message>
    <message>
      <source>it has no quantity</source>
      <translation>没有数量</translation>
    </message>
    <message>
      <source>it has no quantity: {why}</source>
      <translation>没有数量：{why}</translation>
    </message>
    <message>
      <source>it holds another paper than this one</source>
      <translation>其中所含的是另一份文件</translation>
    </message>
    <message>
      <source>it holds no row of a parts list, of materials, suppliers or parties</source>
      <translation>其中没有零件清单、材料、供应商或相关方的行</translation>
    </message>
    <message>
      <source>it holds only a dash or another filler</source>
      <translation>只有横线或其他占位符号</translation>
    </message>
    <message>
      <source>it holds units of mass, and stands beside a mass</source>
      <translation>其中是质量单位，且在质量旁边</translation>
    </message>
    <message>
      <source>it is a column of the template</source>
      <translation>它是模板中的列</translation>
    </message>
    <message>
      <source>it is a formula, and not a value</source>
      <translation>这是公式，不是数值</translation>
    </message>
    <message>
      <source>it is a number, and zeros in front of it may be lost</source>
      <translation>它是数字，而文件没有说明前面是否有零</translation>
    </message>
    <message>
      <source>it is a percent of a material whose mass is not given</source>
      <translation>是某材料的百分比，而该材料的质量未给出</translation>
    </message>
    <message>
      <source>it is a percent, and no mass</source>
      <translation>是百分比，不是质量</translation>
    </message>
    <message>
      <source>it is a range where one figure is asked</source>
      <translation>此处要求一个数字，却给出了范围</translation>
    </message>
    <message>
      <source>it is a text of {count} characters, and no country</source>
      <translation>这是一段 {count} 个字符的文字，不是国家</translation>
    </message>
    <message>
      <source>it is a text of {count} characters, and no day</source>
      <translation>这是一段 {count} 个字符的文字，不是日期</translation>
    </message>
    <message>
      <source>it is a text of {count} characters, and no figure</source>
      <translation>这是一段 {count} 个字符的文字，不是数字</translation>
    </message>
    <message>
      <source>it is a text of {count} characters, and no substance</source>
      <translation>这是一段 {count} 个字符的文字，不是物质</translation>
    </message>
    <message>
      <source>it is blank</source>
      <translation>为空</translation>
    </message>
    <message>
      <source>it is built into row {row}, which has no part number</source>
      <translation>它装入第{row}行的产品，而该行没有零件号</translation>
    </message>
    <message>
      <source>it is in {country}: asking there may be a risk; ask it alone, with --supplier</source>
      <translation>该供应商在 {country}：询问可能有风险；请用 --supplier 单独询问</translation>
    </message>
    <message>
      <source>it is larger than any signature</source>
      <translation>它比任何签名都大</translation>
    </message>
    <message>
      <source>it is larger than what any paper is printed with</source>
      <translation>大于任何一份判定备忘录打印所用的内容</translation>
    </message>
    <message>
      <source>it is missing</source>
      <translation>缺少此项</translation>
    </message>
    <message>
      <source>it is more than the whole</source>
      <translation>超过了总量</translation>
    </message>
    <message>
      <source>it is named without a mass</source>
      <translation>只有名称，没有质量</translation>
    </message>
    <message>
      <source>it is no figure</source>
      <translation>不是数值</translation>
    </message>
    <message>
      <source>it is no file of checks, or a damaged one</source>
      <translation>这不是查询结果文件，或已损坏</translation>
    </message>
    <message>
      <source>it is no law file, or it was altered after it was signed</source>
      <translation>它不是法规文件，或在签署后被改动过</translation>
    </message>
    <message>
      <source>it is no longer valid on that day</source>
      <translation>当日已过有效期</translation>
    </message>
    <message>
      <source>it is no public key of minisign, or a damaged one</source>
      <translation>它不是 minisign 公钥，或已损坏</translation>
    </message>
    <message>
      <source>it is no secret key of minisign, or a damaged one</source>
      <translation>它不是 minisign 私钥，或已损坏</translation>
    </message>
    <message>
      <source>it is no sheet that a supplier was asked with, and no declaration</source>
      <translation>既不是询问供应商的表格，也不是声明</translation>
    </message>
    <message>
      <source>it is no signature, or a damaged one</source>
      <translation>它不是签名，或已损坏</translation>
    </message>
    <message>
      <source>it is not as entry {nr} of the journal loaded it</source>
      <translation>它与日志条目 {nr} 载入时不同</translation>
    </message>
    <message>
      <source>it is not as entry {nr} of the journal set it</source>
      <translation>它与日志条目 {nr} 所设定的不同</translation>
    </message>
    <message>
      <source>it is not clear for how many its quantity is</source>
      <translation>不清楚其数量对应多少件</translation>
    </message>
    <message>
      <source>it is not clear what "{column}" says</source>
      <translation>不清楚“{column}”表示什么</translation>
    </message>
    <message>
      <source>it is not in the bill: the list says that it is not fitted</source>
      <translation>未放入物料清单：清单写明它不安装</translation>
    </message>
    <message>
      <source>it is not said what would change</source>
      <translation>没有说明假设改变什么</translation>
    </message>
    <message>
      <source>it is not said who decides on the key, and why</source>
      <translation>没有说明由谁决定密钥及原因</translation>
    </message>
    <message>
      <source>it is not said who files the paper</source>
      <translation>未说明由谁归档此文件</translation>
    </message>
    <message>
      <source>it is not said who goes back, and why</source>
      <translation>没有说明由谁退回及原因</translation>
    </message>
    <message>
      <source>it is not said who reviewed the wording</source>
      <translation>未说明由谁审核文字</translation>
    </message>
    <message>
      <source>it is not said who takes it</source>
      <translation>没有说明由谁采用</translation>
    </message>
    <message>
      <source>it is not said who takes them</source>
      <translation>没有说明由谁采用</translation>
    </message>
    <message>
      <source>it is not what such a file holds</source>
      <translation>内容与此类文件不符</translation>
    </message>
    <message>
      <source>it is not written as papers of Lodestone are</source>
      <translation>其写法与 Lodestone 的文件不同</translation>
    </message>
    <message>
      <source>it is of a format that this version does not know</source>
      <translation>其格式为本版本所不知</translation>
    </message>
    <message>
      <source>it is of {day}, before the lot of {part_number} was made on {made_on}: look again</source>
      <translation>日期为 {day}，早于 {part_number} 批次的生产日期 {made_on}：请再核对</translation>
    </message>
    <message>
      <source>it is older than the lot at hand</source>
      <translation>文件早于现有批次</translation>
    </message>
    <message>
      <source>it is on file</source>
      <translation>已有记录</translation>
    </message>
    <message>
      <source>it is said to be under its limit, without a mass</source>
      <translation>声明低于限值，未给出质量</translation>
    </message>
    <message>
      <source>it is signed, but not written as law files are</source>
      <translation>它已签署，但写法不同于法规文件</translation>
    </message>
    <message>
      <source>it is the content of {elements} together, and does not tell that of each</source>
      <translation>这是 {elements} 的合计含量，没有说明各自的含量</translation>
    </message>
    <message>
      <source>it is the law file {new}, and {old} is in use</source>
      <translation>这是法规文件 {new}，而使用中的是 {old}</translation>
    </message>
    <message>
      <source>it is the mass of a line or with packaging, and no other mass is there</source>
      <translation>这是整行或连包装的质量，且没有其他质量</translation>
    </message>
    <message>
      <source>it is the mass of {count} pieces, and that of one is no exact figure</source>
      <translation>这是 {count} 件的质量，单件质量不是精确数字</translation>
    </message>
    <message>
      <source>it is the only column of words</source>
      <translation>它是唯一的文字列</translation>
    </message>
    <message>
      <source>it is the only column that names products</source>
      <translation>它是唯一写明产品的列</translation>
    </message>
    <message>
      <source>it is the quantity for {count}</source>
      <translation>这是{count}件的数量</translation>
    </message>
    <message>
      <source>it is the quantity times the price beside it</source>
      <translation>它是数量乘以旁边的价格</translation>
    </message>
    <message>
      <source>it is the row of the client "{other}"; the file is taken into "{own}"</source>
      <translation>这是客户“{other}”的行；文件收入“{own}”</translation>
    </message>
    <message>
      <source>it is the sheet of {on}; a newer one was sent on {newer}</source>
      <translation>这是 {on} 的询问表；{newer} 已发出更新的一份</translation>
    </message>
    <message>
      <source>it is the sum over the parts within it, which are declared as well</source>
      <translation>是其内部各零件的合计，这些零件也已声明</translation>
    </message>
    <message>
      <source>it is the value of the whole line, and the number of pieces is not clear</source>
      <translation>这是整行的价值，而件数不清楚</translation>
    </message>
    <message>
      <source>it is written with a power of ten, and its last digits are lost</source>
      <translation>电子表格把长号码写成了科学计数法，末位数字已丢失</translation>
    </message>
    <message>
      <source>it is {text}</source>
      <translation>它是{text}</translation>
    </message>
    <message>
      <source>it lies before the day in from</source>
      <translation>它早于 from 中的日期</translation>
    </message>
    <message>
      <source>it looks like a day that a spreadsheet has made of it</source>
      <translation>看起来是电子表格自动转换成的日期</translation>
    </message>
    <message>
      <source>it may be built into row {row}, whose level is not clear</source>
      <translation>它可能装入第{row}行，而该行的层级不清楚</translation>
    </message>
    <message>
      <source>it may be where the part is from, or where the substance is</source>
      <translation>可能是零件的原产地，也可能是该物质的原产地</translation>
    </message>
    <message>
      <source>it names a cost, and no part</source>
      <translation>这是一项费用，不是零件</translation>
    </message>
    <message>
      <source>it names what the components beside it are built into</source>
      <translation>它写明旁边的组件装入何处</translation>
    </message>
    <message>
      <source>it needs an engine of level {needed}, and this program has level {ours}</source>
      <translation>它需要 {needed} 级引擎，而本程序为 {ours} 级</translation>
    </message>
    <message>
      <source>it says "{text}"</source>
      <translation>其中写着“{text}”</translation>
    </message>
    <message>
      <source>it says how the columns are filled in</source>
      <translation>它说明各列怎样填写</translation>
    </message>
    <message>
      <source>it says in which currency or unit, or for how many, figures are</source>
      <translation>该行说明数字的币种、单位或计价数量</translation>
    </message>
    <message>
      <source>it says that nothing is stated</source>
      <translation>写明未说明</translation>
    </message>
    <message>
      <source>it says that the price is told on request</source>
      <translation>写明价格另询</translation>
    </message>
    <message>
      <source>it says that the value is not known</source>
      <translation>写明数值未知</translation>
    </message>
    <message>
      <source>it says that the value is still to come</source>
      <translation>写明数值待定</translation>
    </message>
    <message>
      <source>it says that the value was not measured</source>
      <translation>写明数值未测定</translation>
    </message>
    <message>
      <source>it says that there is no value</source>
      <translation>写明没有数值</translation>
    </message>
    <message>
      <source>it says what “{heading}” is the price for</source>
      <translation>它说明“{heading}”是多少数量的价格</translation>
    </message>
    <message>
      <source>it shows an error of the spreadsheet</source>
      <translation>显示电子表格的错误</translation>
    </message>
    <message>
      <source>it speaks of "{scope}" and not of a list of products, and settles nothing</source>
      <translation>其范围为“{scope}”，不是产品清单，不能确定任何事项</translation>
    </message>
    <message>
      <source>it stands below "{section}", which may be an assembly of its own</source>
      <translation>它在“{section}”之下，后者可能是单独的组件</translation>
    </message>
    <message>
      <source>it stands beside the table</source>
      <translation>位于表格旁边</translation>
    </message>
    <message>
      <source>it stands here without a figure, and {figure} {unit} is on file</source>
      <translation>此处只有单位而没有数字，目录中已有 {figure} {unit}</translation>
    </message>
    <message>
      <source>it states something else than the catalogue or another document</source>
      <translation>其所载与目录或另一文件不一致</translation>
    </message>
    <message>
      <source>it takes longer, or more memory, to work out than a check may take</source>
      <translation>得出答案所需的时间或内存超过核对所允许的</translation>
    </message>
    <message>
      <source>it was left blank</source>
      <translation>未填写</translation>
    </message>
    <message>
      <source>it was made from the law file {id} {version} (SHA-256 {sha256}), which neither came with the program nor was taken here</source>
      <translation>该工作簿出自法规文件 {id} {version}（SHA-256 {sha256}），它既不是程序自带的，也未在此采用过</translation>
    </message>
    <message>
      <source>it was made over other bytes than these</source>
      <translation>签名时的字节与此不同</translation>
    </message>
    <message>
      <source>it was measured to be {was}; what is declared takes no measurement's place</source>
      <translation>已测定为 {was}；声明的内容不取代测定结果</translation>
    </message>
    <message>
      <source>it was not made with the key of the certificate in it</source>
      <translation>它不是用其中证书的密钥签的</translation>
    </message>
    <message>
      <source>it was printed by {printed} and is checked by {checked}</source>
      <translation>印制的是{printed}，核对的是{checked}</translation>
    </message>
    <message>
      <source>it weighs more than what holds it</source>
      <translation>质量超过其所在的材料或零件</translation>
    </message>
    <message>
      <source>its CAS numbers are those of several substances</source>
      <translation>其 CAS 号属于多种物质</translation>
    </message>
    <message>
      <source>its answer on rare earths settles nothing ({said})</source>
      <translation>其对稀土的回答不能确定任何事项（{said}）</translation>
    </message>
    <message>
      <source>its bytes are not those that were written</source>
      <translation>其字节与写入时不同</translation>
    </message>
    <message>
      <source>its case does not have the hash that is noted of it</source>
      <translation>其案情与所记哈希值不符</translation>
    </message>
    <message>
      <source>its cells name several pieces, and nothing is counted</source>
      <translation>其单元格写的是多件，而没有数量</translation>
    </message>
    <message>
      <source>its concentration is given as a mass</source>
      <translation>其浓度以质量给出</translation>
    </message>
    <message>
      <source>its conclusion cannot be read</source>
      <translation>其结论无法读取</translation>
    </message>
    <message>
      <source>its content was measured to be {was}; what is declared takes no measurement's place</source>
      <translation>其含量实测为 {was}；声明不能代替实测</translation>
    </message>
    <message>
      <source>its country is not known: it may be in China, and asking may be a risk; name it with --supplier</source>
      <translation>该供应商所在国家（地区）不明：可能在中国，询问可能有风险；请用 --supplier 指明</translation>
    </message>
    <message>
      <source>its currency can be {currencies}</source>
      <translation>其货币可能是{currencies}</translation>
    </message>
    <message>
      <source>its digest {name} is not known here</source>
      <translation>本程序不识别其摘要算法 {name}</translation>
    </message>
    <message>
      <source>its first dictionary holds what no paper of Lodestone holds, or its end leads to no table</source>
      <translation>其首个字典含有 Lodestone 文件中没有的内容，或文件末尾没有指向对象表</translation>
    </message>
    <message>
      <source>its heading is not known</source>
      <translation>表头未知</translation>
    </message>
    <message>
      <source>its key {key} is one that nobody here trusts</source>
      <translation>其密钥 {key} 在此无人信任</translation>
    </message>
    <message>
      <source>its key {key} is trusted for the client {client} alone, and a law file counts for all clients of the data folder</source>
      <translation>其密钥 {key} 只为客户 {client} 所信任，而法规文件适用于数据文件夹的所有客户</translation>
    </message>
    <message>
      <source>its kind of signature is not known here: {kind}</source>
      <translation>本程序不识别这种签名：{kind}</translation>
    </message>
    <message>
      <source>its law file cannot be read</source>
      <translation>其法规文件无法读取</translation>
    </message>
    <message>
      <source>its list called it {was}, now {now}</source>
      <translation>其名单原称其{was}，现为{now}</translation>
    </message>
    <message>
      <source>its list names other days of its standing</source>
      <translation>其名单所列的效力日期已变</translation>
    </message>
    <message>
      <source>its list of products is empty</source>
      <translation>其产品清单为空</translation>
    </message>
    <message>
      <source>its manifest is missing or broken</source>
      <translation>其清单缺失或损坏</translation>
    </message>
    <message>
      <source>its manifest says something else than the law file in it</source>
      <translation>其清单与其中的法规文件不符</translation>
    </message>
    <message>
      <source>its mass and its concentration contradict each other</source>
      <translation>质量与浓度相互矛盾</translation>
    </message>
    <message>
      <source>its names match now; before, they only might have</source>
      <translation>其名称现已相符，此前仅可能相符</translation>
    </message>
    <message>
      <source>its names only might be meant now; before, they matched</source>
      <translation>其名称现仅可能相符，此前相符</translation>
    </message>
    <message>
      <source>its notice was {was}, now {now}</source>
      <translation>其公告原为{was}，现为{now}</translation>
    </message>
    <message>
      <source>its numbers are those of the sheet "{sheet}", which names the firms</source>
      <translation>其编号是工作表“{sheet}”中的编号，该表列出了公司名称</translation>
    </message>
    <message>
      <source>its quantity is 0</source>
      <translation>其数量为0</translation>
    </message>
    <message>
      <source>its quantity is a range</source>
      <translation>其数量是一个范围</translation>
    </message>
    <message>
      <source>its quantity is for the whole product, and how many of {part} are in that is not clear</source>
      <translation>其数量是整个产品的用量，而其中含多少{part}不清楚</translation>
    </message>
    <message>
      <source>its quantity is in {unit}, not in pieces</source>
      <translation>其数量以{unit}计，不以件计</translation>
    </message>
    <message>
      <source>its quantity is not clear: {why}</source>
      <translation>其数量不清楚：{why}</translation>
    </message>
    <message>
      <source>its quantity is not taken: the list does not name the product that it is built into</source>
      <translation>不收其数量：清单没有写明它装入的产品</translation>
    </message>
    <message>
      <source>its quantity was divided: the list gives quantities for the whole product, as its repeated assemblies show</source>
      <translation>其数量已作换算：重复出现的组件表明，清单给出的是整个产品的用量</translation>
    </message>
    <message>
      <source>its row and its heading differ on what the price is for</source>
      <translation>该行与表头对价格对应多少说法不一</translation>
    </message>
    <message>
      <source>its screening says otherwise</source>
      <translation>其筛查中的回答与此不同</translation>
    </message>
    <message>
      <source>its signature names another version than its manifest</source>
      <translation>其签名所载版本与清单不同</translation>
    </message>
    <message>
      <source>its tree of pages is not one list of pages</source>
      <translation>其页面树不是单一的页面列表</translation>
    </message>
    <message>
      <source>its unit is "{unit}", and not a share of the mass</source>
      <translation>其单位是“{unit}”，不是质量份额</translation>
    </message>
    <message>
      <source>its version "{version}" is not of the form 2026.12.1: at most four numbers of one to four digits</source>
      <translation>其版本“{version}”不符合 2026.12.1 的形式：至多四个数字，每个一至四位</translation>
    </message>
    <message>
      <source>its version {new}, known to {new_day}, is not newer than {old}, known to {old_day}</source>
      <translation>其版本 {new}（法规截至 {new_day}）并不新于 {old}（截至 {old_day}）</translation>
    </message>
    <message>
      <source>journal</source>
      <translation>日志链</translation>
    </message>
    <message>
      <source>judgement</source>
      <translation>判断</translation>
    </message>
    <message>
      <source>judgement {id}</source>
      <translation>判断 {id}</translation>
    </message>
    <message>
      <source>keys of this kind cannot sign here: {kind}</source>
      <translation>这种密钥不能在此签名：{kind}</translation>
    </message>
    <message>
      <source>keywords</source>
      <translation>关键词</translation>
    </message>
    <message>
      <source>layers, which can hide and show things</source>
      <translation>可隐藏或显示内容的图层</translation>
    </message>
    <message>
      <source>less</source>
      <translation>低</translation>
    </message>
    <message>
      <source>less than a test of the lot or a certificate by EN 10204, more than a data sheet</source>
      <translation>弱于批次检测或 EN 10204 证书，强于产品数据表</translation>
    </message>
    <message>
      <source>level 0 can be a product of its own or a part of {product}</source>
      <translation>层级0可能是独立的产品，也可能是{product}的零件</translation>
    </message>
    <message>
      <source>levels</source>
      <translation>层级</translation>
    </message>
    <message>
      <source>licence, export declaration, records of each stage: most</source>
      <translation>许可证、出口报关单、各环节记录：最强</translation>
    </message>
    <message>
      <source>line {line} cannot be read: {refused}</source>
      <translation>第 {line} 行无法读取：{refused}</translation>
    </message>
    <message>
      <source>line {line} stands twice</source>
      <translation>第 {line} 行出现两次</translation>
    </message>
    <message>
      <source>lines of shipments</source>
      <translation>出货明细行</translation>
    </message>
    <message>
      <source>list loaded</source>
      <translation>载入名单</translation>
    </message>
    <message>
      <source>list price</source>
      <translation>目录价</translation>
    </message>
    <message>
      <source>list removed</source>
      <translation>移除名单</translation>
    </message>
    <message>
      <source>list {list}</source>
      <translation>名单 {list}</translation>
    </message>
    <message>
      <source>lists or tables lie too deep in each other</source>
      <translation>列表或表嵌套过深</translation>
    </message>
    <message>
      <source>little, where it names no lot</source>
      <translation>未注明批次的，很弱</translation>
    </message>
    <message>
      <source>look-up {id}</source>
      <translation>查询 {id}</translation>
    </message>
    <message>
      <source>manufacturer's part number</source>
      <translation>制造商零件号</translation>
    </message>
    <message>
      <source>mapping</source>
      <translation>列对应方案</translation>
    </message>
    <message>
      <source>marks in front of the part numbers tell what each part is built into</source>
      <translation>零件号前的标记说明各零件装入何处</translation>
    </message>
    <message>
      <source>masses and percents of it stand side by side, and cannot be added up</source>
      <translation>质量与百分比并存，无法相加</translation>
    </message>
    <message>
      <source>materials that state a Chinese share: {count}; it counts instead of the origin and stays as it is</source>
      <translation>写明中国份额的材料：{count}；以该份额代替原产地，保持不变</translation>
    </message>
    <message>
      <source>materials that state their value themselves: {count}; it counts instead of a price and stays as it is</source>
      <translation>直接写明价值的材料：{count}；以该价值代替价格，保持不变</translation>
    </message>
    <message>
      <source>materials without a price of their own in the catalogue: {count}; where a reference price of the law file counts, it stays as it is</source>
      <translation>目录中没有自身价格的材料：{count}；采用法规文件参考价的，保持不变</translation>
    </message>
    <message>
      <source>memo {number}</source>
      <translation>判定备忘录 {number}</translation>
    </message>
    <message>
      <source>more</source>
      <translation>高</translation>
    </message>
    <message>
      <source>more is attached to it than to any paper of ours</source>
      <translation>其附件多于本程序的任何文件</translation>
    </message>
    <message>
      <source>more than {count}</source>
      <translation>多于{count}</translation>
    </message>
    <message>
      <source>most, where a laboratory tested this lot; a coated magnet under X-rays least</source>
      <translation>实验室检测本批次的最强；对带镀层磁体的 X 射线检测最弱</translation>
    </message>
    <message>
      <source>moving average price</source>
      <translation>移动平均价</translation>
    </message>
    <message>
      <source>net weight</source>
      <translation>净重</translation>
    </message>
    <message>
      <source>new in the catalogue: {parts}</source>
      <translation>目录中新增：{parts}</translation>
    </message>
    <message>
      <source>new, {days}</source>
      <translation>新增，{days}</translation>
    </message>
    <message>
      <source>no Compliance Notice goes with this case: no ground can be met on goods that the announcement reaches</source>
      <translation>此案情不需要合规告知书：该公告适用的货物不可能符合任何一项依据</translation>
    </message>
    <message>
      <source>no answer on rare earths is found in it</source>
      <translation>其中没有关于稀土的回答</translation>
    </message>
    <message>
      <source>no application goes with this case: neither the announcement nor other law can ask for a licence here</source>
      <translation>此案情不需要申请：该公告和其他法律在此均不可能要求许可</translation>
    </message>
    <message>
      <source>no cell of it says anything</source>
      <translation>其中没有任何有内容的单元格</translation>
    </message>
    <message>
      <source>no changes are kept under the name {name}</source>
      <translation>没有以“{name}”保存的假设</translation>
    </message>
    <message>
      <source>no column names the supplier whose country it is</source>
      <translation>没有一列写明这是哪家供应商的国家</translation>
    </message>
    <message>
      <source>no condition uses the fact</source>
      <translation>没有条件使用该事实</translation>
    </message>
    <message>
      <source>no content of {substance} is given</source>
      <translation>没有给出 {substance} 的含量</translation>
    </message>
    <message>
      <source>no entry met</source>
      <translation>未遇条目</translation>
    </message>
    <message>
      <source>no entry of the journal loads it</source>
      <translation>日志中没有载入它的条目</translation>
    </message>
    <message>
      <source>no entry of the journal records it</source>
      <translation>日志中没有记录它的条目</translation>
    </message>
    <message>
      <source>no entry of the journal vouches for it</source>
      <translation>日志中没有为其作证的条目</translation>
    </message>
    <message>
      <source>no entry of the journal vouches for the chain that came with the client</source>
      <translation>日志中没有条目为随客户而来的链作证</translation>
    </message>
    <message>
      <source>no field of the catalogue belongs to it</source>
      <translation>目录中没有与之对应的字段</translation>
    </message>
    <message>
      <source>no law file was taken that one could go back from</source>
      <translation>没有采用过可以退回的法规文件</translation>
    </message>
    <message>
      <source>no licence is possible or stated in this case</source>
      <translation>此案情中没有可能需要或已填报的许可</translation>
    </message>
    <message>
      <source>no notice or provision is called {name}</source>
      <translation>没有名为 {name} 的公告或条款</translation>
    </message>
    <message>
      <source>no paper can be printed from what it carries</source>
      <translation>依其所带内容无法印制文件</translation>
    </message>
    <message>
      <source>no part "{number}" is to be sorted</source>
      <translation>没有待分拣的零件“{number}”</translation>
    </message>
    <message>
      <source>no part of the list is called so; it can be a group of parts</source>
      <translation>清单中没有这样称呼的零件；它可能是一组零件</translation>
    </message>
    <message>
      <source>no product has the part number</source>
      <translation>没有产品使用该零件号</translation>
    </message>
    <message>
      <source>no product has the part number "{child}"</source>
      <translation>没有产品的零件编号为“{child}”</translation>
    </message>
    <message>
      <source>no product has the part number "{part_number}"</source>
      <translation>没有产品的零件编号为“{part_number}”</translation>
    </message>
    <message>
      <source>no product has the part number any more</source>
      <translation>已没有该零件号的产品</translation>
    </message>
    <message>
      <source>no product has the part number: take its parts list first, then this again</source>
      <translation>没有产品使用该零件号：请先导入其零件清单，再导入本文件</translation>
    </message>
    <message>
      <source>no provision is called {name}</source>
      <translation>没有名为 {name} 的条款</translation>
    </message>
    <message>
      <source>no provision is called {name}: a new one has a condition and examples, which stand in no sheet</source>
      <translation>没有名为 {name} 的条款：新条款须有条件和示例，而工作表中没有这些内容</translation>
    </message>
    <message>
      <source>no rare-earth material of {part_number} is on file</source>
      <translation>目录中没有 {part_number} 的稀土材料</translation>
    </message>
    <message>
      <source>no reason is given</source>
      <translation>未给出理由</translation>
    </message>
    <message>
      <source>no report goes with this case: no exempt export is possible, and no licence is possible or stated</source>
      <translation>此案情不需要报告：不可能属于豁免出口，也没有可能需要或已填报的许可</translation>
    </message>
    <message>
      <source>no row has position {position}</source>
      <translation>没有位置号为{position}的行</translation>
    </message>
    <message>
      <source>no row of level {level} stands above it</source>
      <translation>其上没有层级为{level}的行</translation>
    </message>
    <message>
      <source>no sheet is found in the workbook</source>
      <translation>工作簿中找不到工作表</translation>
    </message>
    <message>
      <source>no such column is known here</source>
      <translation>此处没有该列</translation>
    </message>
    <message>
      <source>no such field is known here</source>
      <translation>此处没有这样的字段</translation>
    </message>
    <message>
      <source>no such material of {part_number} is in the catalogue</source>
      <translation>目录中没有 {part_number} 的这种材料</translation>
    </message>
    <message>
      <source>no such party is named yet</source>
      <translation>尚未指明该相关方</translation>
    </message>
    <message>
      <source>no such sheet is known here</source>
      <translation>此处没有该工作表</translation>
    </message>
    <message>
      <source>no such standing can be supposed</source>
      <translation>不能假设这样的效力状态</translation>
    </message>
    <message>
      <source>no supplier has the name "{name}"</source>
      <translation>没有名为“{name}”的供应商</translation>
    </message>
    <message>
      <source>no supplier is called "{key}"</source>
      <translation>没有名为“{key}”的供应商</translation>
    </message>
    <message>
      <source>no table was found here</source>
      <translation>这里没有找到表格</translation>
    </message>
    <message>
      <source>no table was found here that can be read</source>
      <translation>这里没有找到可以读取的表格</translation>
    </message>
    <message>
      <source>no {kind} is called {name}</source>
      <translation>没有名为 {name} 的{kind}</translation>
    </message>
    <message>
      <source>no {sheet} is called "{key}"</source>
      <translation>没有名为“{key}”的{sheet}</translation>
    </message>
    <message>
      <source>nobody has signed it</source>
      <translation>无人签署</translation>
    </message>
    <message>
      <source>nobody has signed it; {supplier} is named as who says so</source>
      <translation>无人签名；以供应商 {supplier} 作为陈述人</translation>
    </message>
    <message>
      <source>nobody has taken it yet; --by NAME takes it</source>
      <translation>尚无人采用；用 --by 姓名 采用</translation>
    </message>
    <message>
      <source>nobody is named who decides it</source>
      <translation>没有写明由谁决定</translation>
    </message>
    <message>
      <source>nobody trusts a key {key}</source>
      <translation>没有人信任密钥 {key}</translation>
    </message>
    <message>
      <source>nobody trusts its key {key} any more: {why}</source>
      <translation>其密钥 {key} 不再受信任：{why}</translation>
    </message>
    <message>
      <source>none of its cells says anything that is taken</source>
      <translation>其单元格中没有可采用的内容</translation>
    </message>
    <message>
      <source>none stands for the very side that this kind of chips needs</source>
      <translation>“none”填在了此种芯片所需的一项上</translation>
    </message>
    <message>
      <source>noted after a record: customs query</source>
      <translation>判定记录之后：收到海关质疑</translation>
    </message>
    <message>
      <source>noted after a record: licensed shipment</source>
      <translation>判定记录之后：持许可证出口</translation>
    </message>
    <message>
      <source>noted after a record: notice confirmed</source>
      <translation>判定记录之后：《合规告知书》已确认</translation>
    </message>
    <message>
      <source>noted after a record: notice handed over</source>
      <translation>判定记录之后：《合规告知书》已交付</translation>
    </message>
    <message>
      <source>noted after a record: query answered</source>
      <translation>判定记录之后：海关质疑已答复</translation>
    </message>
    <message>
      <source>noted after a record: report sent</source>
      <translation>判定记录之后：报告已报送</translation>
    </message>
    <message>
      <source>nothing</source>
      <translation>空值</translation>
    </message>
    <message>
      <source>nothing but spaces or formats</source>
      <translation>只有空格或格式</translation>
    </message>
    <message>
      <source>nothing by itself</source>
      <translation>本身不证明</translation>
    </message>
    <message>
      <source>nothing can be written there: {why}</source>
      <translation>无法在该处写入：{why}</translation>
    </message>
    <message>
      <source>nothing could be printed</source>
      <translation>未能打印任何内容</translation>
    </message>
    <message>
      <source>nothing in the list says in which currency its price is</source>
      <translation>列表中没有说明其价格的币种</translation>
    </message>
    <message>
      <source>nothing is asked there</source>
      <translation>该处没有问题</translation>
    </message>
    <message>
      <source>nothing is called {name} here</source>
      <translation>此处没有名为 {name} 的内容</translation>
    </message>
    <message>
      <source>nothing is connected to it</source>
      <translation>没有任何内容接入标准输入</translation>
    </message>
    <message>
      <source>nothing is entered here</source>
      <translation>此处未填写</translation>
    </message>
    <message>
      <source>nothing is filled in on the sheet</source>
      <translation>表中没有填写任何内容</translation>
    </message>
    <message>
      <source>nothing is given</source>
      <translation>未给出内容</translation>
    </message>
    <message>
      <source>nothing is kept yet</source>
      <translation>尚未保存任何内容</translation>
    </message>
    <message>
      <source>nothing is open that a supplier can know</source>
      <translation>没有供应商能够说明的未查明事项</translation>
    </message>
    <message>
      <source>nothing is open that it can know</source>
      <translation>没有其能够说明的未查明事项</translation>
    </message>
    <message>
      <source>nothing of it is left in the catalogue</source>
      <translation>目录中已无其内容</translation>
    </message>
    <message>
      <source>nothing says in which unit of mass it is</source>
      <translation>没有写明质量单位</translation>
    </message>
    <message>
      <source>nothing says whose catalogue this is</source>
      <translation>未说明这是谁的目录</translation>
    </message>
    <message>
      <source>nothing tells of which element it is the content</source>
      <translation>没有说明是哪种元素的含量</translation>
    </message>
    <message>
      <source>nothing tells what the columns of this table are</source>
      <translation>没有内容说明此表各列是什么</translation>
    </message>
    <message>
      <source>nothing tells whose owner this is</source>
      <translation>没有说明这是哪家企业的所有者</translation>
    </message>
    <message>
      <source>nothing: no test tells where an element is from</source>
      <translation>不证明：任何检测都不能说明元素的来源</translation>
    </message>
    <message>
      <source>null stands in the list</source>
      <translation>列表中有 null</translation>
    </message>
    <message>
      <source>numbers of pieces</source>
      <translation>件数</translation>
    </message>
    <message>
      <source>of a {what} no field {field} can be supposed</source>
      <translation>对 {what} 不能假设字段 {field}</translation>
    </message>
    <message>
      <source>on file: {what}</source>
      <translation>目录中已有：{what}</translation>
    </message>
    <message>
      <source>one cell says {unit} and another {other}</source>
      <translation>一处写{unit}，另一处写{other}</translation>
    </message>
    <message>
      <source>one end of the range is missing</source>
      <translation>范围缺少一端</translation>
    </message>
    <message>
      <source>one merged cell stands beside several parts: it can be for each or for all together</source>
      <translation>一个合并单元格对应多个零件，数字可能是每个零件的，也可能是全部零件合计的</translation>
    </message>
    <message>
      <source>one of the words of this column</source>
      <translation>此列所列的词之一</translation>
    </message>
    <message>
      <source>one of {part_number} is one {unit}, as its price is for that</source>
      <translation>一个{part_number}即一{unit}，因为其价格以此计</translation>
    </message>
    <message>
      <source>one of {part_number} is one {unit}, as you said</source>
      <translation>按您所说，一个 {part_number} 即一 {unit}</translation>
    </message>
    <message>
      <source>one recorded screening</source>
      <translation>一项已记录的筛查</translation>
    </message>
    <message>
      <source>only a line drawn with characters</source>
      <translation>只是用字符画的线</translation>
    </message>
    <message>
      <source>only the first {count} signatures were looked at</source>
      <translation>只查看了前 {count} 个签名</translation>
    </message>
    <message>
      <source>other facts, such as sex ({count})</source>
      <translation>性别等其他事实（{count}）</translation>
    </message>
    <message>
      <source>other materials of {element} are on file, and none is clearly this</source>
      <translation>已有 {element} 的其他材料记录，无法确定是哪一个</translation>
    </message>
    <message>
      <source>outline</source>
      <translation>目录</translation>
    </message>
    <message>
      <source>pack keys lists those that are</source>
      <translation>pack keys 会列出受信任的密钥</translation>
    </message>
    <message>
      <source>pack show tells which counts</source>
      <translation>pack show 会说明以哪一份为准</translation>
    </message>
    <message>
      <source>page {page}</source>
      <translation>第{page}页</translation>
    </message>
    <message>
      <source>paper filed</source>
      <translation>已归档备忘录</translation>
    </message>
    <message>
      <source>parties</source>
      <translation>相关方</translation>
    </message>
    <message>
      <source>parties and owners</source>
      <translation>相关方和所有者</translation>
    </message>
    <message>
      <source>parts and materials</source>
      <translation>零件和材料</translation>
    </message>
    <message>
      <source>parts without a class</source>
      <translation>未归类的零件</translation>
    </message>
    <message>
      <source>party</source>
      <translation>相关方</translation>
    </message>
    <message>
      <source>position numbers tell what each part is built into</source>
      <translation>位置号说明各零件装入何处</translation>
    </message>
    <message>
      <source>position {position} stands in {count} rows</source>
      <translation>位置号{position}出现在 {count} 行</translation>
    </message>
    <message>
      <source>price</source>
      <translation>价格</translation>
    </message>
    <message>
      <source>product</source>
      <translation>产品</translation>
    </message>
    <message>
      <source>products</source>
      <translation>产品</translation>
    </message>
    <message>
      <source>program that made the file</source>
      <translation>生成文件的程序</translation>
    </message>
    <message>
      <source>program that wrote it</source>
      <translation>编写程序</translation>
    </message>
    <message>
      <source>question {number}: {answer}</source>
      <translation>问题 {number}：{answer}</translation>
    </message>
    <message>
      <source>rare-earth materials of it are on file, and contradict it</source>
      <translation>已有其稀土材料的记录，与此矛盾</translation>
    </message>
    <message>
      <source>reading the file takes longer than it should</source>
      <translation>读取该文件所用时间过长</translation>
    </message>
    <message>
      <source>reading the file would take more than 500 MB of memory</source>
      <translation>读取该文件需要超过 500 MB 的内存</translation>
    </message>
    <message>
      <source>record of {day}</source>
      <translation>{day}的记录</translation>
    </message>
    <message>
      <source>record put on hold</source>
      <translation>判定记录已作法律保留</translation>
    </message>
    <message>
      <source>record withdrawn</source>
      <translation>已撤回判定记录</translation>
    </message>
    <message>
      <source>record {number} lacks the law file it was worked out with ({pack} {version}): it was recorded by a version of the program that kept none</source>
      <translation>判定记录 {number} 缺少其得出结论时所用的法规文件（{pack} {version}）：它由不保存法规文件的程序版本所记录</translation>
    </message>
    <message>
      <source>review of record set</source>
      <translation>已设定判定记录的复核日期</translation>
    </message>
    <message>
      <source>row to finish</source>
      <translation>待完成的行</translation>
    </message>
    <message>
      <source>row {row} on {part_number} gives no clear content of {element}, so that the range over the lots is not known</source>
      <translation>{part_number} 的第 {row} 行没有明确给出 {element} 含量，因此各批次的范围未知</translation>
    </message>
    <message>
      <source>row {row} says "{text}"</source>
      <translation>第{row}行写有“{text}”</translation>
    </message>
    <message>
      <source>row {row} says "{text}", and it is not clear whether it does so of this</source>
      <translation>第{row}行写有“{text}”，是否适用于此处不明确</translation>
    </message>
    <message>
      <source>row {row} says "{text}", and its own row or heading says otherwise</source>
      <translation>第{row}行写有“{text}”，而本行或标题所写不同</translation>
    </message>
    <message>
      <source>row {row} says "{text}": the figures are thousands, millions or cents of the currency</source>
      <translation>第{row}行写有“{text}”：数字以该币种的千、百万或分为单位</translation>
    </message>
    <message>
      <source>row {row} says {percent} % of {element}, and row {other_row} says {other} %</source>
      <translation>第 {row} 行写 {element} 为 {percent} %，第 {other_row} 行写 {other} %</translation>
    </message>
    <message>
      <source>rows of one firm say {first} and {other}</source>
      <translation>同一企业的各行分别写 {first} 和 {other}</translation>
    </message>
    <message>
      <source>rows of one material name different origins</source>
      <translation>同一材料的各行原产地不同</translation>
    </message>
    <message>
      <source>rows of one material say {first} and {other}</source>
      <translation>同一材料的各行分别写 {first} 和 {other}</translation>
    </message>
    <message>
      <source>rows of one part number speak of {first} and of {other}</source>
      <translation>同一零件号的各行分别指 {first} 和 {other}</translation>
    </message>
    <message>
      <source>rows on one stake say {first} and {other}</source>
      <translation>同一持股的各行分别写 {first} 和 {other}</translation>
    </message>
    <message>
      <source>rows on {part_number} name different origins</source>
      <translation>关于 {part_number} 的各行原产地不同</translation>
    </message>
    <message>
      <source>rows {rows} give different quantities for one position</source>
      <translation>第{rows}行对同一位置给出不同的数量</translation>
    </message>
    <message>
      <source>rows {rows} name the same part with different texts in {column}</source>
      <translation>第{rows}行写的是同一零件，但{column}的文字不同</translation>
    </message>
    <message>
      <source>rows {rows} name the same part; whether they count once or together is not said</source>
      <translation>第{rows}行写的是同一零件；没有说明算一次还是合计</translation>
    </message>
    <message>
      <source>rows {rows} say the same of one position, which counts once</source>
      <translation>第{rows}行对同一位置的内容相同，只算一次</translation>
    </message>
    <message>
      <source>sales price</source>
      <translation>销售价</translation>
    </message>
    <message>
      <source>screening</source>
      <translation>筛查</translation>
    </message>
    <message>
      <source>screening handed in for review</source>
      <translation>筛查已提交复核</translation>
    </message>
    <message>
      <source>screening sent back</source>
      <translation>筛查已退回</translation>
    </message>
    <message>
      <source>screening {number}</source>
      <translation>筛查 {number}</translation>
    </message>
    <message>
      <source>screening {number} does not wait for review</source>
      <translation>筛查 {number} 并非待复核</translation>
    </message>
    <message>
      <source>search</source>
      <translation>查询</translation>
    </message>
    <message>
      <source>several materials of {part_number} hold {element}</source>
      <translation>{part_number} 有多种含 {element} 的材料</translation>
    </message>
    <message>
      <source>sheet that was sent</source>
      <translation>发出的询问表</translation>
    </message>
    <message>
      <source>sheets that were sent</source>
      <translation>发出的询问表</translation>
    </message>
    <message>
      <source>shipment</source>
      <translation>出货</translation>
    </message>
    <message>
      <source>shipments</source>
      <translation>出货</translation>
    </message>
    <message>
      <source>something in it is stated twice under one name</source>
      <translation>其中有内容以同一名称陈述了两次</translation>
    </message>
    <message>
      <source>something in the file is not as it was recorded: {what}</source>
      <translation>文件中有内容与记录时不符：{what}</translation>
    </message>
    <message>
      <source>something was entered while the file was written</source>
      <translation>写文件期间有新的录入</translation>
    </message>
    <message>
      <source>source</source>
      <translation>来源</translation>
    </message>
    <message>
      <source>standard price</source>
      <translation>标准价</translation>
    </message>
    <message>
      <source>statements of reasons ({count})</source>
      <translation>理由说明（{count}）</translation>
    </message>
    <message>
      <source>status check</source>
      <translation>效力核查</translation>
    </message>
    <message>
      <source>status check {id}</source>
      <translation>状态核查 {id}</translation>
    </message>
    <message>
      <source>status checks</source>
      <translation>状态查询</translation>
    </message>
    <message>
      <source>status checks and judgements</source>
      <translation>状态核查和判断</translation>
    </message>
    <message>
      <source>subject</source>
      <translation>主题</translation>
    </message>
    <message>
      <source>supplier</source>
      <translation>供应商</translation>
    </message>
    <message>
      <source>supplier's part number</source>
      <translation>供应商零件号</translation>
    </message>
    <message>
      <source>suppliers</source>
      <translation>供应商</translation>
    </message>
    <message>
      <source>taken on {day} by {by}, signed with key {key}</source>
      <translation>由 {by} 于 {day} 采用，以密钥 {key} 签署</translation>
    </message>
    <message>
      <source>taken out</source>
      <translation>已删除</translation>
    </message>
    <message>
      <source>tariff codes</source>
      <translation>税则号列</translation>
    </message>
    <message>
      <source>telephone, e-mail and web ({count})</source>
      <translation>电话、电子邮件和网址（{count}）</translation>
    </message>
    <message>
      <source>text below the table</source>
      <translation>表格下方的文字</translation>
    </message>
    <message>
      <source>text that is read aloud</source>
      <translation>朗读文字</translation>
    </message>
    <message>
      <source>texts beyond what an entry holds ({count})</source>
      <translation>超出条目容量的文本（{count}）</translation>
    </message>
    <message>
      <source>that day lies ahead</source>
      <translation>该日期尚未到来</translation>
    </message>
    <message>
      <source>that none of these elements is named is no word that there is none in it</source>
      <translation>未列出这些元素，并不表示其中没有</translation>
    </message>
    <message>
      <source>that of the program</source>
      <translation>程序自带的文件</translation>
    </message>
    <message>
      <source>that of the program, whose authors knew the law longer than those of {version}, taken on {day}</source>
      <translation>程序自带的文件，其所知法规的截止日晚于 {day} 采用的 {version}</translation>
    </message>
    <message>
      <source>the JSON is damaged or cut short</source>
      <translation>JSON 已损坏或被截断</translation>
    </message>
    <message>
      <source>the PDF cannot be shown: {why}</source>
      <translation>无法显示该 PDF：{why}</translation>
    </message>
    <message>
      <source>the PDF is damaged, or made to be hard to read</source>
      <translation>PDF已损坏，或被制作成难以读取</translation>
    </message>
    <message>
      <source>the PDF is locked with a password</source>
      <translation>PDF已用密码锁定</translation>
    </message>
    <message>
      <source>the PDF takes longer to read than any paper of ours</source>
      <translation>读取该PDF所需时间超过本程序的任何文件</translation>
    </message>
    <message>
      <source>the XML defines entities of its own, which no published list does</source>
      <translation>该 XML 自行定义了实体，而已公布的名单均不如此</translation>
    </message>
    <message>
      <source>the XML is damaged or cut short</source>
      <translation>XML 已损坏或被截断</translation>
    </message>
    <message>
      <source>the XML is deeper, or an entry of it larger, than in any list</source>
      <translation>该 XML 的层级或其中的条目超出任何名单</translation>
    </message>
    <message>
      <source>the answer cannot be kept</source>
      <translation>无法保留该回答</translation>
    </message>
    <message>
      <source>the answer names no place or no kind</source>
      <translation>该回答未指明位置或种类</translation>
    </message>
    <message>
      <source>the answer settles nothing</source>
      <translation>该回答不能确定任何事项</translation>
    </message>
    <message>
      <source>the archive holds {count} declarations</source>
      <translation>压缩包中有 {count} 份声明</translation>
    </message>
    <message>
      <source>the backup cannot be put in place: {why}</source>
      <translation>无法将备份放到位：{why}</translation>
    </message>
    <message>
      <source>the backup cannot be used: {why}</source>
      <translation>该备份无法使用：{why}</translation>
    </message>
    <message>
      <source>the backup is empty</source>
      <translation>备份是空的</translation>
    </message>
    <message>
      <source>the backup of the day cannot be written: {why}</source>
      <translation>无法写入当日备份：{why}</translation>
    </message>
    <message>
      <source>the bill of {part_number} goes deeper than {levels} levels</source>
      <translation>{part_number}的物料清单超过{levels}层</translation>
    </message>
    <message>
      <source>the bill of {part_number} goes in a circle</source>
      <translation>{part_number}的物料清单成环</translation>
    </message>
    <message>
      <source>the bill of {product} stands differently at {places}</source>
      <translation>{product}的物料清单在{places}处不一致</translation>
    </message>
    <message>
      <source>the case has {count} {what}</source>
      <translation>案情中有 {count} 项{what}</translation>
    </message>
    <message>
      <source>the catalogue has no {what} {key}</source>
      <translation>目录中没有 {what} {key}</translation>
    </message>
    <message>
      <source>the catalogue knows this</source>
      <translation>目录已有此内容</translation>
    </message>
    <message>
      <source>the catalogue rests on something stated later</source>
      <translation>目录依据的是更晚的说明</translation>
    </message>
    <message>
      <source>the catalogue was changed after it was attached</source>
      <translation>附加之后目录有更改</translation>
    </message>
    <message>
      <source>the catalogue was changed since the file was looked at</source>
      <translation>查看文件之后目录已有改动</translation>
    </message>
    <message>
      <source>the catalogue was changed since the sheet was read</source>
      <translation>读取该表后目录已有改动</translation>
    </message>
    <message>
      <source>the cell has no value</source>
      <translation>单元格没有值</translation>
    </message>
    <message>
      <source>the cell holds TRUE or FALSE</source>
      <translation>单元格为 TRUE 或 FALSE</translation>
    </message>
    <message>
      <source>the cell holds a formula that has never been worked out</source>
      <translation>单元格中的公式从未计算</translation>
    </message>
    <message>
      <source>the cell holds a time of day</source>
      <translation>单元格为时刻</translation>
    </message>
    <message>
      <source>the cell is blank</source>
      <translation>该格为空</translation>
    </message>
    <message>
      <source>the cell is formatted as a percentage</source>
      <translation>单元格的格式是百分比</translation>
    </message>
    <message>
      <source>the cells are not what the heading says</source>
      <translation>单元格内容与表头不符</translation>
    </message>
    <message>
      <source>the cells number the rows</source>
      <translation>单元格是行的编号</translation>
    </message>
    <message>
      <source>the certificate asks for a digest that is not known here: {name}</source>
      <translation>该证书要求此处未知的摘要算法：{name}</translation>
    </message>
    <message>
      <source>the certificate has expired on {day}, and whoever checks the signature would reject it</source>
      <translation>证书已于 {day} 到期，核查签名的人不会接受它</translation>
    </message>
    <message>
      <source>the certificate in it is damaged</source>
      <translation>其中的证书已损坏</translation>
    </message>
    <message>
      <source>the certificate is meant for servers or machines, not for signatures</source>
      <translation>该证书用于服务器或机器，不用于签名</translation>
    </message>
    <message>
      <source>the certificate is not meant for signatures</source>
      <translation>该证书不用于签名</translation>
    </message>
    <message>
      <source>the certificate is valid only from {day} on</source>
      <translation>该证书自 {day} 起才有效</translation>
    </message>
    <message>
      <source>the certificate of the signer is not in it</source>
      <translation>其中没有签名人的证书</translation>
    </message>
    <message>
      <source>the check is no longer there</source>
      <translation>该核查已不存在</translation>
    </message>
    <message>
      <source>the client asks for a second person, and nobody has reviewed it</source>
      <translation>客户要求第二人复核，而尚无人复核</translation>
    </message>
    <message>
      <source>the client was handed over on {day} by {name}, so nothing more is recorded for it here</source>
      <translation>该客户已于 {day} 由 {name} 移交，因此这里不再为其记录</translation>
    </message>
    <message>
      <source>the client “{name}” was saved from this data file</source>
      <translation>客户“{name}”就是从这个数据文件保存出去的</translation>
    </message>
    <message>
      <source>the column "{heading}" may tell what is built into what, and is not understood</source>
      <translation>“{heading}”列可能说明装配关系，但无法理解</translation>
    </message>
    <message>
      <source>the column beside it says how many pieces it can be the mass of</source>
      <translation>旁边的列说明它可能是多少件的质量</translation>
    </message>
    <message>
      <source>the column is hidden</source>
      <translation>该列已隐藏</translation>
    </message>
    <message>
      <source>the contents come to more than 100 % in all</source>
      <translation>各含量合计超过 100 %</translation>
    </message>
    <message>
      <source>the copy cannot be written: {why}</source>
      <translation>无法写入副本：{why}</translation>
    </message>
    <message>
      <source>the copy differs from what was copied, so the old folder stays in use</source>
      <translation>副本与原内容不一致，因此继续使用旧文件夹</translation>
    </message>
    <message>
      <source>the copy is not sound, so it was not kept</source>
      <translation>副本不完好，因此未保留</translation>
    </message>
    <message>
      <source>the data file cannot be read: {why}</source>
      <translation>无法读取数据文件：{why}</translation>
    </message>
    <message>
      <source>the data file has gone, and yet backups or memos lie beside it</source>
      <translation>数据文件已不在，但其旁仍有备份或备忘录</translation>
    </message>
    <message>
      <source>the data file is empty, and yet backups or memos lie beside it</source>
      <translation>数据文件是空的，但其旁仍有备份或备忘录</translation>
    </message>
    <message>
      <source>the data file is empty; what was in it is gone</source>
      <translation>数据文件是空的；其中的内容已丢失</translation>
    </message>
    <message>
      <source>the data file was written to meanwhile</source>
      <translation>数据文件在此期间被写入</translation>
    </message>
    <message>
      <source>the data folder cannot be written to: {why}</source>
      <translation>无法写入数据文件夹：{why}</translation>
    </message>
    <message>
      <source>the data folder is already open by {user} on {host}, since {time} on {day}</source>
      <translation>数据文件夹已被 {user} 在 {host} 上打开，自 {day} {time} 起</translation>
    </message>
    <message>
      <source>the data folder lies on a network drive ({kind}), where the database can be damaged</source>
      <translation>数据文件夹位于网络驱动器（{kind}），数据库在那里可能损坏</translation>
    </message>
    <message>
      <source>the data folder of last time is not there</source>
      <translation>上次的数据文件夹不在原处</translation>
    </message>
    <message>
      <source>the database refused a command of ours ({code})</source>
      <translation>数据库拒绝了程序的命令（{code}）</translation>
    </message>
    <message>
      <source>the day of the check lies ahead</source>
      <translation>核查日期在将来</translation>
    </message>
    <message>
      <source>the day of the review is not ahead</source>
      <translation>复核日期不在将来</translation>
    </message>
    <message>
      <source>the day of the review lies ahead</source>
      <translation>审核日期在将来</translation>
    </message>
    <message>
      <source>the declaration defines entities of its own, which none needs</source>
      <translation>该声明自行定义了实体，声明不需要这样做</translation>
    </message>
    <message>
      <source>the declaration gives the part two masses</source>
      <translation>该声明为该零件给出了两个质量</translation>
    </message>
    <message>
      <source>the declaration holds more than any article needs</source>
      <translation>该声明的内容超出任何物品所需</translation>
    </message>
    <message>
      <source>the declaration is broken XML</source>
      <translation>该声明的 XML 已损坏</translation>
    </message>
    <message>
      <source>the declaration is broken XML, at line {line}</source>
      <translation>该声明的 XML 在第 {line} 行损坏</translation>
    </message>
    <message>
      <source>the declaration names no substance: it says at most that limits are kept</source>
      <translation>该声明未列明任何物质，至多说明未超过限值</translation>
    </message>
    <message>
      <source>the disk could not be read or written; the last change was not saved</source>
      <translation>无法读写磁盘；最后一次更改未保存</translation>
    </message>
    <message>
      <source>the disk is full, and the file was not written</source>
      <translation>磁盘已满，文件未写入</translation>
    </message>
    <message>
      <source>the disk is full; nothing has been changed</source>
      <translation>磁盘已满；未作任何更改</translation>
    </message>
    <message>
      <source>the disk is full; the last change was not saved, everything before it was</source>
      <translation>磁盘已满；最后一次更改未保存，此前的均已保存</translation>
    </message>
    <message>
      <source>the end of the list</source>
      <translation>清单结束</translation>
    </message>
    <message>
      <source>the evidence {hash} is not the file that was kept</source>
      <translation>证据 {hash} 已不是当初保存的文件</translation>
    </message>
    <message>
      <source>the figure is zero</source>
      <translation>数值为零</translation>
    </message>
    <message>
      <source>the figure needs the unit "{unit}"</source>
      <translation>该数值须带单位“{unit}”</translation>
    </message>
    <message>
      <source>the figure {figure} is below zero</source>
      <translation>数字 {figure} 小于零</translation>
    </message>
    <message>
      <source>the figures are thousands, millions or cents of the currency</source>
      <translation>数值以该货币的千、百万或分为单位</translation>
    </message>
    <message>
      <source>the file can be read but not written to, so that nothing could be saved</source>
      <translation>该文件可读取但不可写入，因此无法保存任何内容</translation>
    </message>
    <message>
      <source>the file cannot be copied: {why}</source>
      <translation>无法复制文件：{why}</translation>
    </message>
    <message>
      <source>the file cannot be read: {why}</source>
      <translation>无法读取文件：{why}</translation>
    </message>
    <message>
      <source>the file cannot be written: {why}</source>
      <translation>无法写入文件：{why}</translation>
    </message>
    <message>
      <source>the file defines entities of its own, which no spreadsheet program writes</source>
      <translation>文件自行定义了实体，而电子表格程序从不这样写</translation>
    </message>
    <message>
      <source>the file has more lines than any spreadsheet program can show</source>
      <translation>文件的行数超过任何电子表格程序所能显示的</translation>
    </message>
    <message>
      <source>the file has more than {count} sheets</source>
      <translation>文件的工作表超过 {count} 张</translation>
    </message>
    <message>
      <source>the file has {size} MB; at most {most} MB are kept</source>
      <translation>文件为 {size} MB；最多保存 {most} MB</translation>
    </message>
    <message>
      <source>the file holds more text than a parts list</source>
      <translation>文件中的文字多于一份零件清单应有的数量</translation>
    </message>
    <message>
      <source>the file holds more than five million cells</source>
      <translation>文件的单元格超过五百万个</translation>
    </message>
    <message>
      <source>the file holds more than {most} values</source>
      <translation>文件含有的值超过 {most} 个</translation>
    </message>
    <message>
      <source>the file holds no answers</source>
      <translation>该文件不含答案</translation>
    </message>
    <message>
      <source>the file is a database, but not one of Lodestone</source>
      <translation>该文件是数据库，但不是 Lodestone 的数据库</translation>
    </message>
    <message>
      <source>the file is a declaration by IEC 82474, which replaced IEC 62474 in 2025 and is not read yet</source>
      <translation>该文件是 IEC 82474 声明；IEC 82474 于 2025 年取代 IEC 62474，尚不能读取</translation>
    </message>
    <message>
      <source>the file is a web page without a table</source>
      <translation>文件是没有表格的网页</translation>
    </message>
    <message>
      <source>the file is called .eml and is no mail</source>
      <translation>该文件名为 .eml，但不是邮件</translation>
    </message>
    <message>
      <source>the file is called {ending} and is something else</source>
      <translation>文件名以 {ending} 结尾，内容却是另一种文件</translation>
    </message>
    <message>
      <source>the file is cut short: its end is missing</source>
      <translation>文件不完整：缺少结尾</translation>
    </message>
    <message>
      <source>the file is damaged and cannot be read</source>
      <translation>文件已损坏，无法读取</translation>
    </message>
    <message>
      <source>the file is empty</source>
      <translation>文件为空</translation>
    </message>
    <message>
      <source>the file is larger than 16 MiB</source>
      <translation>文件大于 16 MiB</translation>
    </message>
    <message>
      <source>the file is larger than {most} MiB</source>
      <translation>文件大于 {most} MiB</translation>
    </message>
    <message>
      <source>the file is missing</source>
      <translation>缺少该文件</translation>
    </message>
    <message>
      <source>the file is nested too deeply</source>
      <translation>文件嵌套过深</translation>
    </message>
    <message>
      <source>the file is no PDF that can be read</source>
      <translation>文件不是可读取的PDF</translation>
    </message>
    <message>
      <source>the file is no part of OFAC's list, though it has the name of one</source>
      <translation>该文件虽有 OFAC 名单文件的名称，却不是其组成部分</translation>
    </message>
    <message>
      <source>the file is no text and no workbook</source>
      <translation>文件既不是文本，也不是工作簿</translation>
    </message>
    <message>
      <source>the file is no text, or is damaged</source>
      <translation>文件不是文本，或已损坏</translation>
    </message>
    <message>
      <source>the file is no text, or its letters cannot be told</source>
      <translation>文件不是文本，或无法辨认其文字编码</translation>
    </message>
    <message>
      <source>the file is not JSON: line {line}, column {column}: {why}</source>
      <translation>文件不是 JSON：第{line}行，第{column}列：{why}</translation>
    </message>
    <message>
      <source>the file is not UTF-8</source>
      <translation>文件不是 UTF-8 编码</translation>
    </message>
    <message>
      <source>the file is not UTF-8 (byte {byte} cannot be read)</source>
      <translation>文件不是 UTF-8（第{byte}字节无法读取）</translation>
    </message>
    <message>
      <source>the file is not a workbook, though it is packed like one</source>
      <translation>文件虽以相同方式打包，却不是工作簿</translation>
    </message>
    <message>
      <source>the file is not text in UTF-8, or is damaged</source>
      <translation>文件不是 UTF-8 文本，或已损坏</translation>
    </message>
    <message>
      <source>the file is of an old office program, protected by a password, or damaged, and no workbook is found in it</source>
      <translation>文件来自旧版办公程序、受密码保护或已损坏，其中找不到工作簿</translation>
    </message>
    <message>
      <source>the file is of version {version}; this program knows files up to version {known}</source>
      <translation>文件的版本是 {version}；本程序只认识到版本 {known} 的文件</translation>
    </message>
    <message>
      <source>the file is protected by a password</source>
      <translation>文件受密码保护</translation>
    </message>
    <message>
      <source>the file is {words}, not a table</source>
      <translation>文件是{words}，不是表格</translation>
    </message>
    <message>
      <source>the file may not be opened</source>
      <translation>没有打开该文件的权限</translation>
    </message>
    <message>
      <source>the file was changed after it was read</source>
      <translation>文件在读取之后被更改</translation>
    </message>
    <message>
      <source>the file was cut or altered: its bytes are not those that were written</source>
      <translation>文件被截断或改动：其字节不是当初写出的字节</translation>
    </message>
    <message>
      <source>the file was moved, deleted or replaced while it was open; the change was not made</source>
      <translation>文件在打开期间被移动、删除或替换；未作更改</translation>
    </message>
    <message>
      <source>the file was written by a newer Lodestone (its files have version {version}, this program knows up to {newest})</source>
      <translation>该文件由更新的 Lodestone 写入（其文件版本为 {version}，本程序最高支持 {newest}）</translation>
    </message>
    <message>
      <source>the file would take more than 1 GiB unpacked</source>
      <translation>文件解压后将超过 1 GiB</translation>
    </message>
    <message>
      <source>the file, or the files beside it, cannot be opened or made</source>
      <translation>无法打开或创建该文件或其旁边的文件</translation>
    </message>
    <message>
      <source>the file, or the folder it lies in, cannot be written to</source>
      <translation>无法写入该文件或其所在文件夹</translation>
    </message>
    <message>
      <source>the first line of {name} is missing</source>
      <translation>缺少 {name} 的首个临界值</translation>
    </message>
    <message>
      <source>the folder cannot be made: {why}</source>
      <translation>无法创建文件夹：{why}</translation>
    </message>
    <message>
      <source>the folder cannot be read: {why}</source>
      <translation>无法读取文件夹：{why}</translation>
    </message>
    <message>
      <source>the folder cannot be written: {why}</source>
      <translation>无法写入该文件夹：{why}</translation>
    </message>
    <message>
      <source>the folder is not empty</source>
      <translation>文件夹非空</translation>
    </message>
    <message>
      <source>the folder is not named in full</source>
      <translation>文件夹的路径不完整</translation>
    </message>
    <message>
      <source>the folder lies in the data folder of the program</source>
      <translation>该文件夹位于程序的数据文件夹之内</translation>
    </message>
    <message>
      <source>the folder of the database cannot be made: {why}</source>
      <translation>无法创建数据库文件夹：{why}</translation>
    </message>
    <message>
      <source>the folder that this is counted from is not there any more</source>
      <translation>此路径所依据的文件夹已不存在</translation>
    </message>
    <message>
      <source>the format of a mapping</source>
      <translation>列对应的格式</translation>
    </message>
    <message>
      <source>the format this program reads</source>
      <translation>本程序所读的格式</translation>
    </message>
    <message>
      <source>the full stop of "{text}" can be read in two ways</source>
      <translation>“{text}”中的句点有两种读法</translation>
    </message>
    <message>
      <source>the groups of rows may tell what is built into what, and are not understood</source>
      <translation>行的分组可能表示装配关系，但无法读懂</translation>
    </message>
    <message>
      <source>the groups of rows tell what each part is built into</source>
      <translation>行的分组表示每个零件装入哪个产品</translation>
    </message>
    <message>
      <source>the handbook has no page “{topic}”</source>
      <translation>手册中没有页面“{topic}”</translation>
    </message>
    <message>
      <source>the heading can mean more than one thing</source>
      <translation>表头可有不止一种含义</translation>
    </message>
    <message>
      <source>the heading of the table</source>
      <translation>表头</translation>
    </message>
    <message>
      <source>the heading of the table again</source>
      <translation>重复的表头</translation>
    </message>
    <message>
      <source>the heading says that it is something else</source>
      <translation>表头写明是别的内容</translation>
    </message>
    <message>
      <source>the heading says {meaning}</source>
      <translation>表头写着{meaning}</translation>
    </message>
    <message>
      <source>the headings of its sections name products</source>
      <translation>各节标题写明了产品</translation>
    </message>
    <message>
      <source>the home folder that this begins with is not known</source>
      <translation>路径开头的主文件夹无法确定</translation>
    </message>
    <message>
      <source>the id "{id}" is given twice</source>
      <translation>编号“{id}”出现了两次</translation>
    </message>
    <message>
      <source>the id stands twice</source>
      <translation>编号重复</translation>
    </message>
    <message>
      <source>the journal is not written as such a file</source>
      <translation>日志链不能写成此类文件</translation>
    </message>
    <message>
      <source>the judgement has no reason</source>
      <translation>该判断没有理由</translation>
    </message>
    <message>
      <source>the key asks for more memory or work than minisign does</source>
      <translation>该密钥要求的内存或运算超过 minisign</translation>
    </message>
    <message>
      <source>the key file asks for a passphrase</source>
      <translation>密钥文件需要口令</translation>
    </message>
    <message>
      <source>the key file asks for endless work before it opens</source>
      <translation>打开该密钥文件所需的运算没有尽头</translation>
    </message>
    <message>
      <source>the key file does not open with this passphrase</source>
      <translation>用此口令打不开密钥文件</translation>
    </message>
    <message>
      <source>the key file is locked in a way that is not known here</source>
      <translation>本程序不识别该密钥文件的加密方式</translation>
    </message>
    <message>
      <source>the key has {bits} bits, too few to be trusted; at least {least} are asked for</source>
      <translation>密钥只有 {bits} 位，不足以信赖；至少需要 {least} 位</translation>
    </message>
    <message>
      <source>the key is locked with a passphrase, and none was given</source>
      <translation>该密钥有口令保护，而未提供口令</translation>
    </message>
    <message>
      <source>the key stands twice</source>
      <translation>代码出现两次</translation>
    </message>
    <message>
      <source>the law file cannot be read</source>
      <translation>法规文件无法读取</translation>
    </message>
    <message>
      <source>the law file has another name</source>
      <translation>法规文件名称不同</translation>
    </message>
    <message>
      <source>the law file of a record has gone from it</source>
      <translation>其中一条记录所依据的法规文件已不在</translation>
    </message>
    <message>
      <source>the law file says something else, and its version is still {version}</source>
      <translation>法规文件内容已变，而版本仍为{version}</translation>
    </message>
    <message>
      <source>the law file that was kept is not as it was</source>
      <translation>所保存的法规文件已与原来不同</translation>
    </message>
    <message>
      <source>the level jumps from {before} to {after}</source>
      <translation>层级从{before}跳到{after}</translation>
    </message>
    <message>
      <source>the line is no JSON: the file is damaged or cut short</source>
      <translation>该行不是 JSON：文件已损坏或被截断</translation>
    </message>
    <message>
      <source>the line is no entity of FollowTheMoney</source>
      <translation>该行不是 FollowTheMoney 的实体</translation>
    </message>
    <message>
      <source>the list does not say in what it is, and {figure} {unit} is on file</source>
      <translation>列表未说明数字的币种或单位，目录中已有 {figure} {unit}</translation>
    </message>
    <message>
      <source>the list gives quantities and no structure</source>
      <translation>清单只有数量，没有结构</translation>
    </message>
    <message>
      <source>the list has more rows, or a longer text, than a workbook can hold</source>
      <translation>列表的行数或文字超出工作簿的上限</translation>
    </message>
    <message>
      <source>the list is empty</source>
      <translation>列表为空</translation>
    </message>
    <message>
      <source>the list is for {count}; whether that holds for this assembly is not said</source>
      <translation>清单是{count}件的用量；没有说明此组件是否也如此</translation>
    </message>
    <message>
      <source>the list is of {quantity} {product}; it does not say whether its quantities are for one or for all of them</source>
      <translation>清单是{quantity}件{product}的；没有说明数量是一件的还是全部的</translation>
    </message>
    <message>
      <source>the list names {product} as its product</source>
      <translation>清单写明其产品为{product}</translation>
    </message>
    <message>
      <source>the list {name} was altered outside the program: its entries are not those that were loaded</source>
      <translation>名单 {name} 在程序之外被改动：其条目已不是当初载入的条目</translation>
    </message>
    <message>
      <source>the list {name} was altered outside the program: {rows} entries were loaded, and the data file holds {count} of them</source>
      <translation>名单 {name} 在程序之外被更改：载入了 {rows} 个条目，数据文件中只有 {count} 个</translation>
    </message>
    <message>
      <source>the logo cannot be read</source>
      <translation>无法读取徽标</translation>
    </message>
    <message>
      <source>the logo has been changed since it was opened</source>
      <translation>打开之后，徽标已被更改</translation>
    </message>
    <message>
      <source>the logo has more than 1 MB</source>
      <translation>徽标超过 1 MB</translation>
    </message>
    <message>
      <source>the logo is neither PNG nor SVG</source>
      <translation>徽标既不是 PNG 也不是 SVG</translation>
    </message>
    <message>
      <source>the logo is no PNG</source>
      <translation>徽标不是 PNG</translation>
    </message>
    <message>
      <source>the logo names files, pages or scripts outside itself, which are never fetched</source>
      <translation>徽标引用了自身之外的文件、网页或脚本，本程序从不获取这些内容</translation>
    </message>
    <message>
      <source>the lower end is missing</source>
      <translation>缺少下限</translation>
    </message>
    <message>
      <source>the mapping that was saved says so</source>
      <translation>保存的读法如此规定</translation>
    </message>
    <message>
      <source>the memo cannot be written there</source>
      <translation>无法在该处写入备忘录</translation>
    </message>
    <message>
      <source>the memo of {number} is not the one that was printed</source>
      <translation>{number} 的备忘录与当初生成的不一致</translation>
    </message>
    <message>
      <source>the more, the more it names stages and lot; without a lot least of all</source>
      <translation>注明的环节和批次越多越强；未注明批次的最弱</translation>
    </message>
    <message>
      <source>the name has more than {most} characters</source>
      <translation>名称超过 {most} 个字符</translation>
    </message>
    <message>
      <source>the name is "{name}", and the CAS number that of {formula}</source>
      <translation>名称为“{name}”，而 CAS 号属于 {formula}</translation>
    </message>
    <message>
      <source>the name is blank, longer than {most} characters, or has some that are not seen</source>
      <translation>名称为空、超过 {most} 个字符，或含有不可见字符</translation>
    </message>
    <message>
      <source>the name is empty</source>
      <translation>名称为空</translation>
    </message>
    <message>
      <source>the name is missing</source>
      <translation>缺少名称</translation>
    </message>
    <message>
      <source>the name is too long</source>
      <translation>名称太长</translation>
    </message>
    <message>
      <source>the name of the file does not end with {ending}</source>
      <translation>文件名不以 {ending} 结尾</translation>
    </message>
    <message>
      <source>the name of the list is empty or has more than {most} letters</source>
      <translation>名单名称为空，或超过 {most} 个字符</translation>
    </message>
    <message>
      <source>the new folder lies inside the old one</source>
      <translation>新文件夹位于旧文件夹之内</translation>
    </message>
    <message>
      <source>the number of a page</source>
      <translation>页码</translation>
    </message>
    <message>
      <source>the owners hold more than 100 % together</source>
      <translation>所有者合计持有超过 100 %</translation>
    </message>
    <message>
      <source>the owners of one firm hold more than 100 % together</source>
      <translation>同一企业的所有者合计持股超过 100 %</translation>
    </message>
    <message>
      <source>the owners of {owned} hold more than 100 % together</source>
      <translation>{owned}的所有者合计持有超过 100 %</translation>
    </message>
    <message>
      <source>the pages cannot be shown</source>
      <translation>页面无法显示</translation>
    </message>
    <message>
      <source>the paper {number} is not the one that was filed</source>
      <translation>文件 {number} 并非当初归档的文件</translation>
    </message>
    <message>
      <source>the part numbers stand in a column for each level</source>
      <translation>各层的零件号分列书写</translation>
    </message>
    <message>
      <source>the part stands in rows {rows}, and not all their quantities are clear</source>
      <translation>该零件出现在第{rows}行，其数量不全清楚</translation>
    </message>
    <message>
      <source>the part that it is in has no number</source>
      <translation>其所在的零件没有编号</translation>
    </message>
    <message>
      <source>the parts of {product} stand differently below rows {rows}</source>
      <translation>{product}的零件在第{rows}行之下写得不同</translation>
    </message>
    <message>
      <source>the passphrase of the key is another, or the key is damaged</source>
      <translation>密钥口令不符，或密钥已损坏</translation>
    </message>
    <message>
      <source>the picture cannot be read</source>
      <translation>无法读取该图片</translation>
    </message>
    <message>
      <source>the price is for {unit}, and cannot be turned into one piece exactly</source>
      <translation>价格按{unit}计，无法精确换算成单件</translation>
    </message>
    <message>
      <source>the quantities of rows {rows} were added up: {quantity}</source>
      <translation>第{rows}行的数量已相加：{quantity}</translation>
    </message>
    <message>
      <source>the quantity in all is {total}, and its quantity times those above it comes to {expected}</source>
      <translation>总数为{total}，而其数量与上级数量相乘为{expected}</translation>
    </message>
    <message>
      <source>the quantity is missing</source>
      <translation>缺少数量</translation>
    </message>
    <message>
      <source>the question was altered: it is not the one that was asked</source>
      <translation>问题已被改动，不是原来的问题</translation>
    </message>
    <message>
      <source>the range runs from {first} down to {second}</source>
      <translation>区间从 {first} 降至 {second}</translation>
    </message>
    <message>
      <source>the range runs from {lower} down to {upper}</source>
      <translation>区间从 {lower} 降至 {upper}</translation>
    </message>
    <message>
      <source>the reason has more than {most} characters</source>
      <translation>理由超过 {most} 个字符</translation>
    </message>
    <message>
      <source>the reason is missing</source>
      <translation>缺少原因</translation>
    </message>
    <message>
      <source>the role is another</source>
      <translation>角色不同</translation>
    </message>
    <message>
      <source>the row cannot be read: the file is damaged</source>
      <translation>该行无法读取：文件已损坏</translation>
    </message>
    <message>
      <source>the row has more cells than the heading, and they may stand under a wrong one</source>
      <translation>该行的单元格多于表头，可能错位于其他表头之下</translation>
    </message>
    <message>
      <source>the row has more or fewer cells</source>
      <translation>该行的单元格数目不符</translation>
    </message>
    <message>
      <source>the row has more or fewer cells than the heading</source>
      <translation>该行的单元格多于或少于表头</translation>
    </message>
    <message>
      <source>the row has no part number</source>
      <translation>该行没有零件号</translation>
    </message>
    <message>
      <source>the row is hidden</source>
      <translation>该行被隐藏</translation>
    </message>
    <message>
      <source>the row names no firm</source>
      <translation>该行没有写出企业名称</translation>
    </message>
    <message>
      <source>the row names no owner</source>
      <translation>该行没有写出所有者</translation>
    </message>
    <message>
      <source>the row names {countries}</source>
      <translation>该行列出 {countries}</translation>
    </message>
    <message>
      <source>the row names {country}, and says that 0 % are from there</source>
      <translation>该行写明 {country}，又说来自该国的占 0 %</translation>
    </message>
    <message>
      <source>the row names {country}, and says that {share} % are from {home}</source>
      <translation>该行写明 {country}，又说 {share} % 来自 {home}</translation>
    </message>
    <message>
      <source>the row of {name} is missing</source>
      <translation>缺少 {name} 所在的行</translation>
    </message>
    <message>
      <source>the row stands in a bill and has no part number</source>
      <translation>该行在物料清单中，却没有零件号</translation>
    </message>
    <message>
      <source>the screening has been {said}</source>
      <translation>筛查已{said}</translation>
    </message>
    <message>
      <source>the screening is no longer open</source>
      <translation>筛查已不在进行中</translation>
    </message>
    <message>
      <source>the screening waits for review</source>
      <translation>该筛查正待复核</translation>
    </message>
    <message>
      <source>the sheet came back as another kind of file, in which formulas are not told apart</source>
      <translation>该表以另一种文件格式发回，无法辨别其中的公式</translation>
    </message>
    <message>
      <source>the sheet explains the workbook</source>
      <translation>此工作表用于说明工作簿</translation>
    </message>
    <message>
      <source>the sheet is larger than any spreadsheet program can show</source>
      <translation>工作表大于任何电子表格程序所能显示的范围</translation>
    </message>
    <message>
      <source>the sheet is missing</source>
      <translation>缺少该工作表</translation>
    </message>
    <message>
      <source>the sheet is not taken</source>
      <translation>此工作表不收入</translation>
    </message>
    <message>
      <source>the sheet {number} was not sent for this client from this data folder</source>
      <translation>编号 {number} 的询问表不是从本数据文件夹为该客户发出的</translation>
    </message>
    <message>
      <source>the shipment has no lines</source>
      <translation>该出货没有明细行</translation>
    </message>
    <message>
      <source>the spreadsheet has made a date of it</source>
      <translation>电子表格把它变成了日期</translation>
    </message>
    <message>
      <source>the spreadsheet holds it as a number with decimals; zeros at its end may be missing</source>
      <translation>电子表格把它存为小数，末尾的零可能缺失</translation>
    </message>
    <message>
      <source>the statement for Chinese customs is only for an exporter in China</source>
      <translation>向中国海关提交的情况说明仅适用于中国境内的出口经营者</translation>
    </message>
    <message>
      <source>the symbol of an element</source>
      <translation>元素符号</translation>
    </message>
    <message>
      <source>the template asks for tin, tantalum, tungsten, gold, cobalt and mica, and not for rare earths</source>
      <translation>该模板询问锡、钽、钨、金、钴和云母，不涉及稀土</translation>
    </message>
    <message>
      <source>the template has no sheet Declaration</source>
      <translation>该模板没有 Declaration 工作表</translation>
    </message>
    <message>
      <source>the text has {count} characters</source>
      <translation>文字有 {count} 个字符</translation>
    </message>
    <message>
      <source>the text is too long to be stored</source>
      <translation>文字过长，无法保存</translation>
    </message>
    <message>
      <source>the text “{words}”</source>
      <translation>文字“{words}”</translation>
    </message>
    <message>
      <source>the title above the table again</source>
      <translation>重复的表格标题</translation>
    </message>
    <message>
      <source>the title says that the part is built into these products</source>
      <translation>标题说明该零件装入这些产品</translation>
    </message>
    <message>
      <source>the units of the columns</source>
      <translation>各列的单位</translation>
    </message>
    <message>
      <source>the values kept with entry {nr} of the journal are not those that it was written with</source>
      <translation>日志条目 {nr} 所附的值与写入时不同</translation>
    </message>
    <message>
      <source>the words that lists find it by were changed</source>
      <translation>列表据以查找它的文字被改动</translation>
    </message>
    <message>
      <source>the workbook does not say which law file it was made from</source>
      <translation>工作簿未写明它出自哪个法规文件</translation>
    </message>
    <message>
      <source>the workbook is damaged inside</source>
      <translation>工作簿内部已损坏</translation>
    </message>
    <message>
      <source>the workbook is damaged inside, or protected by a password</source>
      <translation>工作簿内部已损坏，或受密码保护</translation>
    </message>
    <message>
      <source>the year of "{text}" has two digits only</source>
      <translation>“{text}”的年份只有两位数字</translation>
    </message>
    <message>
      <source>the {name} is missing</source>
      <translation>缺少{name}</translation>
    </message>
    <message>
      <source>the {sheet} is named by {said}</source>
      <translation>该{sheet}被 {said} 引用</translation>
    </message>
    <message>
      <source>the {sheet} is no longer there</source>
      <translation>该{sheet}已不存在</translation>
    </message>
    <message>
      <source>the {what} "{name}" stands twice</source>
      <translation>{what}“{name}”出现两次</translation>
    </message>
    <message>
      <source>the {what} go too deep</source>
      <translation>{what}层级过深</translation>
    </message>
    <message>
      <source>the {what} of {number} cannot be read any more</source>
      <translation>{number} 的 {what} 已无法读取</translation>
    </message>
    <message>
      <source>there are control characters in the text</source>
      <translation>文字中有控制字符</translation>
    </message>
    <message>
      <source>there are no CSV files in the folder</source>
      <translation>文件夹中没有 CSV 文件</translation>
    </message>
    <message>
      <source>there are no workbooks and no text files in the folder</source>
      <translation>文件夹中没有工作簿，也没有文本文件</translation>
    </message>
    <message>
      <source>there are two rates for {first} and {second} on {on}</source>
      <translation>{first} 与 {second} 在 {on} 有两个汇率</translation>
    </message>
    <message>
      <source>there are two rows of stages for {element}</source>
      <translation>{element} 有两行工序</translation>
    </message>
    <message>
      <source>there are two rows of stages without an element</source>
      <translation>有两行未注明元素的工序</translation>
    </message>
    <message>
      <source>there are {count} lines, and the condition has {wanted}</source>
      <translation>此处有 {count} 个临界值，而条件有 {wanted} 个</translation>
    </message>
    <message>
      <source>there are {count} of the part that holds it; nothing tells whether that is for one</source>
      <translation>含有它的零件有 {count} 个；未说明数值是否针对一个</translation>
    </message>
    <message>
      <source>there is a file of this name, and it would be lost</source>
      <translation>已有同名文件，该文件会丢失</translation>
    </message>
    <message>
      <source>there is already a client "{key}"</source>
      <translation>已有客户“{key}”</translation>
    </message>
    <message>
      <source>there is already a client “{key}”, which did not come from there</source>
      <translation>这里已有客户“{key}”，它不是从那里来的</translation>
    </message>
    <message>
      <source>there is already a rate for {first} and {second} on {on}</source>
      <translation>{on} 已有 {first} 与 {second} 的汇率</translation>
    </message>
    <message>
      <source>there is already a {sheet} "{key}"</source>
      <translation>已有{sheet}“{key}”</translation>
    </message>
    <message>
      <source>there is more than one client</source>
      <translation>有不止一个客户</translation>
    </message>
    <message>
      <source>there is no backup in the folder of backups</source>
      <translation>备份文件夹中没有备份</translation>
    </message>
    <message>
      <source>there is no certificate in the key file that belongs to its key</source>
      <translation>密钥文件中没有与其密钥相配的证书</translation>
    </message>
    <message>
      <source>there is no client yet</source>
      <translation>还没有客户</translation>
    </message>
    <message>
      <source>there is no entry in it that names a party</source>
      <translation>其中没有写明相关方名称的条目</translation>
    </message>
    <message>
      <source>there is no figure</source>
      <translation>没有数值</translation>
    </message>
    <message>
      <source>there is no handbook in the language {language}</source>
      <translation>没有语言为{language}的手册</translation>
    </message>
    <message>
      <source>there is no home folder, so there is no usual place for the data</source>
      <translation>没有主文件夹，因此没有存放数据的惯常位置</translation>
    </message>
    <message>
      <source>there is no last day that could be included</source>
      <translation>没有可以计入的末日</translation>
    </message>
    <message>
      <source>there is no list "{name}"</source>
      <translation>没有名单“{name}”</translation>
    </message>
    <message>
      <source>there is no pack.toml in the folder</source>
      <translation>文件夹中没有 pack.toml</translation>
    </message>
    <message>
      <source>there is no part number of your own; the manufacturer's stands in</source>
      <translation>没有自己的零件号；以制造商的代替</translation>
    </message>
    <message>
      <source>there is no part number of your own; the supplier's stands in</source>
      <translation>没有自己的零件号；以供应商的代替</translation>
    </message>
    <message>
      <source>there is no part number, and no name is there twice; the name stands in</source>
      <translation>没有零件号，名称也不重复；以名称代替</translation>
    </message>
    <message>
      <source>there is no part number; the number of the drawing may stand in</source>
      <translation>没有零件号；可用图号代替</translation>
    </message>
    <message>
      <source>there is no party or owner {firm}</source>
      <translation>没有名为 {firm} 的一方或所有者</translation>
    </message>
    <message>
      <source>there is no private key in the key file</source>
      <translation>密钥文件中没有私钥</translation>
    </message>
    <message>
      <source>there is no record "{number}"</source>
      <translation>没有判定记录“{number}”</translation>
    </message>
    <message>
      <source>there is no such file</source>
      <translation>没有此文件</translation>
    </message>
    <message>
      <source>there is no such folder</source>
      <translation>没有这个文件夹</translation>
    </message>
    <message>
      <source>there is no such part</source>
      <translation>没有这个零件</translation>
    </message>
    <message>
      <source>there is no such place in the case</source>
      <translation>案情中没有此位置</translation>
    </message>
    <message>
      <source>there is no such question</source>
      <translation>没有这个问题</translation>
    </message>
    <message>
      <source>there is not enough memory</source>
      <translation>内存不足</translation>
    </message>
    <message>
      <source>there is nothing in the file</source>
      <translation>文件中没有内容</translation>
    </message>
    <message>
      <source>there is something of that name already, and it is not empty</source>
      <translation>已存在同名的内容，且并非为空</translation>
    </message>
    <message>
      <source>this JSON is no list of parties</source>
      <translation>此 JSON 不是相关方名单</translation>
    </message>
    <message>
      <source>this XML is no list of parties</source>
      <translation>此 XML 不是相关方名单</translation>
    </message>
    <message>
      <source>this change cannot be read</source>
      <translation>这一改变无法读取</translation>
    </message>
    <message>
      <source>this client came from another data file, and the journal that came with it is kept</source>
      <translation>该客户来自另一个数据文件，随其而来的日志予以保留</translation>
    </message>
    <message>
      <source>this document is attached here already</source>
      <translation>此文件已附加在此处</translation>
    </message>
    <message>
      <source>this is ALT.CSV or ADD.CSV, which hold no entries</source>
      <translation>这是 ALT.CSV 或 ADD.CSV，其中没有条目</translation>
    </message>
    <message>
      <source>this is a data file of Lodestone, or a backup of one</source>
      <translation>这是 Lodestone 的数据文件或其备份</translation>
    </message>
    <message>
      <source>this is a database, and it would be lost</source>
      <translation>这是数据库，写入会使其丢失</translation>
    </message>
    <message>
      <source>this is a file and no folder</source>
      <translation>这是文件，不是文件夹</translation>
    </message>
    <message>
      <source>this is a file of the data folder, and it would be lost</source>
      <translation>这是数据文件夹中的文件，写入会使其丢失</translation>
    </message>
    <message>
      <source>this is a folder</source>
      <translation>这是一个文件夹</translation>
    </message>
    <message>
      <source>this is a list of the law file, which stays as it is</source>
      <translation>这是法规文件的名单，保持原样</translation>
    </message>
    <message>
      <source>this is a workbook or an archive, not a text</source>
      <translation>这是工作簿或压缩文件，不是文本</translation>
    </message>
    <message>
      <source>this is no PDF</source>
      <translation>这不是 PDF</translation>
    </message>
    <message>
      <source>this is no entry of the Consolidated Screening List</source>
      <translation>这不是综合筛查名单的条目</translation>
    </message>
    <message>
      <source>this is no file of a client</source>
      <translation>这不是客户文件</translation>
    </message>
    <message>
      <source>this is no folder for an auditor</source>
      <translation>这不是给审计人员的文件夹</translation>
    </message>
    <message>
      <source>this is no key file</source>
      <translation>这不是密钥文件</translation>
    </message>
    <message>
      <source>this is no list of parties: it has no column name</source>
      <translation>这不是相关方名单：没有 name 列</translation>
    </message>
    <message>
      <source>this is no name of a file</source>
      <translation>这不是文件名</translation>
    </message>
    <message>
      <source>this is not a database of Lodestone</source>
      <translation>这不是 Lodestone 的数据库</translation>
    </message>
    <message>
      <source>this is not a file</source>
      <translation>这不是文件</translation>
    </message>
    <message>
      <source>this is the data file that Lodestone has open, or belongs to it</source>
      <translation>这是 Lodestone 正在使用的数据文件，或属于该文件</translation>
    </message>
    <message>
      <source>this is the file that is open, not a place for its copy</source>
      <translation>这是正在打开的文件，不能存放其副本</translation>
    </message>
    <message>
      <source>this is the file that is read, and it would be lost</source>
      <translation>这是正在读取的文件，写入会使其丢失</translation>
    </message>
    <message>
      <source>this kind of file is not kept</source>
      <translation>不保存此类文件</translation>
    </message>
    <message>
      <source>this memo was recorded in another data file, so it says nothing about this one</source>
      <translation>此备忘录是在另一数据文件中记录的，因此不能说明这一份</translation>
    </message>
    <message>
      <source>this product has no line "{line}"</source>
      <translation>此产品没有行“{line}”</translation>
    </message>
    <message>
      <source>this row says {text}, and row {row} says {other} of the same part</source>
      <translation>对同一零件，此行写{text}，第{row}行写{other}</translation>
    </message>
    <message>
      <source>ties to other parties ({count})</source>
      <translation>与其他相关方的关系（{count}）</translation>
    </message>
    <message>
      <source>two columns can be the part number</source>
      <translation>有两列可能是零件号</translation>
    </message>
    <message>
      <source>two columns can be this</source>
      <translation>有两列可能是它</translation>
    </message>
    <message>
      <source>two columns of prices compete</source>
      <translation>有两列价格，不知取哪一列</translation>
    </message>
    <message>
      <source>two rows of one key count on the same day</source>
      <translation>同一键的两行在同一日有效</translation>
    </message>
    <message>
      <source>unit price</source>
      <translation>单价</translation>
    </message>
    <message>
      <source>units</source>
      <translation>单位</translation>
    </message>
    <message>
      <source>units of mass</source>
      <translation>质量单位</translation>
    </message>
    <message>
      <source>until lies before from</source>
      <translation>until 早于 from</translation>
    </message>
    <message>
      <source>value</source>
      <translation>价值</translation>
    </message>
    <message>
      <source>what comes after entry {nr} of the journal does not carry on from it</source>
      <translation>日志条目 {nr} 之后的内容与其不相衔接</translation>
    </message>
    <message>
      <source>what has been recorded is never changed</source>
      <translation>已记录的内容永不更改</translation>
    </message>
    <message>
      <source>what is in the file does not carry on from what was taken of “{key}”</source>
      <translation>文件中的内容没有接续已接收的“{key}”的内容</translation>
    </message>
    <message>
      <source>what is in the file is not as the program writes it</source>
      <translation>文件中的内容不是本程序所写的样子</translation>
    </message>
    <message>
      <source>what is kept as having happened to it is not what the journal says</source>
      <translation>所保存的后续事项与日志所记不符</translation>
    </message>
    <message>
      <source>what it is the price for cannot be read</source>
      <translation>无法读出价格对应多少</translation>
    </message>
    <message>
      <source>what it says is not taken from such a list</source>
      <translation>此类清单不收入这项内容</translation>
    </message>
    <message>
      <source>what it was printed with is missing or cannot be read</source>
      <translation>印制所用的内容缺失或无法读取</translation>
    </message>
    <message>
      <source>what stands at the materials and at the part contradict each other</source>
      <translation>材料处与零件处的内容相互矛盾</translation>
    </message>
    <message>
      <source>what stood locked on the sheet was changed</source>
      <translation>表中锁定的内容被改动</translation>
    </message>
    <message>
      <source>what the journal notes of it lacks {names}</source>
      <translation>日志对它的记载缺少 {names}</translation>
    </message>
    <message>
      <source>what was kept under a name cannot be read</source>
      <translation>按名称保存的内容无法读取</translation>
    </message>
    <message>
      <source>what would change is not written as such a file</source>
      <translation>假设的改变不是按这种文件的格式写的</translation>
    </message>
    <message>
      <source>whether it is fitted is not clear: "{text}"</source>
      <translation>是否安装不清楚：“{text}”</translation>
    </message>
    <message>
      <source>which folder the next start is to open cannot be stored, so the old folder stays in use</source>
      <translation>无法记下下次启动要打开哪个文件夹，因此继续使用旧文件夹</translation>
    </message>
    <message>
      <source>which law file counts cannot be told: {why}</source>
      <translation>无法判断以哪份法规文件为准：{why}</translation>
    </message>
    <message>
      <source>who does not say when</source>
      <translation>签名人未注明时间</translation>
    </message>
    <message>
      <source>who made or checked the list</source>
      <translation>制表人或核对人</translation>
    </message>
    <message>
      <source>who prepared it cannot be the one who reviewed it</source>
      <translation>拟制人与复核人不能是同一人</translation>
    </message>
    <message>
      <source>with a quantity beside it, it can be the value of the whole line</source>
      <translation>旁边有数量，它可能是整行的价值</translation>
    </message>
    <message>
      <source>with this answer the case of line {line} cannot be read: {refused}</source>
      <translation>采用此回答后，第 {line} 行的案情无法读取：{refused}</translation>
    </message>
    <message>
      <source>with {mass} {unit} it would cost {times} times {what} than the other parts for a gram</source>
      <translation>若为 {mass} {unit}，每克价格将比其他零件{what} {times} 倍</translation>
    </message>
    <message>
      <source>yes or no</source>
      <translation>是或否</translation>
    </message>
    <message>
      <source>you chose it</source>
      <translation>由您选定</translation>
    </message>
    <message>
      <source>you said so</source>
      <translation>由您说明</translation>
    </message>
    <message>
      <source>{before} {sentence}</source>
      <translation>{before}{sentence}</translation>
    </message>
    <message>
      <source>{child} holds {part_number}, or is the same; the bill would go in a circle</source>
      <translation>{child} 含有 {part_number} 或与之相同；物料清单会成环</translation>
    </message>
    <message>
      <source>{child} is no longer in the bill of {parent}</source>
      <translation>{child} 已不在 {parent} 的清单中</translation>
    </message>
    <message>
      <source>{column} had been changed without an entry when entry {nr} changed the row</source>
      <translation>在条目 {nr} 更改该行之前，{column} 已在没有日志条目的情况下被更改</translation>
    </message>
    <message>
      <source>{column} holds a text that cannot be decoded</source>
      <translation>{column} 中的文本无法解码</translation>
    </message>
    <message>
      <source>{column} holds an empty text, which the program never writes</source>
      <translation>{column} 中是空文本，而程序从不如此写入</translation>
    </message>
    <message>
      <source>{column} holds {found} where {wanted} belongs</source>
      <translation>{column} 中是{found}，而应为{wanted}</translation>
    </message>
    <message>
      <source>{column} is not what entry {nr} of the journal set it to</source>
      <translation>{column} 不是日志条目 {nr} 所设的内容</translation>
    </message>
    <message>
      <source>{column} is not what the law file itself says</source>
      <translation>{column} 与法规文件本身所载不一致</translation>
    </message>
    <message>
      <source>{column} is not what was recorded</source>
      <translation>{column} 与所记录的不一致</translation>
    </message>
    <message>
      <source>{column} is “{now}”, and its conclusion says “{said}”</source>
      <translation>{column} 为“{now}”，而其结论为“{said}”</translation>
    </message>
    <message>
      <source>{column} was “{was}” when it was recorded and is “{now}”</source>
      <translation>{column} 在记录时为“{was}”，现为“{now}”</translation>
    </message>
    <message>
      <source>{column}: {why}</source>
      <translation>{column}：{why}</translation>
    </message>
    <message>
      <source>{counts}; firms that a listed party owns are not in it, nor is any other list</source>
      <translation>{counts}；被列入方所持有的企业不在其中，其他清单亦不在其中</translation>
    </message>
    <message>
      <source>{count} determinations</source>
      <translation>{count} 项判定</translation>
    </message>
    <message>
      <source>{count} entries of the journal from {first} to {last} are unbroken, and nothing differs from what was recorded</source>
      <translation>日志链自{first}至{last}的 {count} 条条目前后衔接，没有任何内容与所记录的不一致</translation>
    </message>
    <message>
      <source>{count} files</source>
      <translation>{count} 个文件</translation>
    </message>
    <message>
      <source>{count} files as {file} names them</source>
      <translation>{count} 个文件，与 {file} 所列一致</translation>
    </message>
    <message>
      <source>{count} guards, and every table</source>
      <translation>{count} 项保护措施及全部数据表</translation>
    </message>
    <message>
      <source>{count} judged different</source>
      <translation>{count} 个判为不是</translation>
    </message>
    <message>
      <source>{count} judged the same</source>
      <translation>{count} 个判为同一方</translation>
    </message>
    <message>
      <source>{count} memos</source>
      <translation>{count} 份判定备忘录</translation>
    </message>
    <message>
      <source>{count} more were added than are there: the newest were cut off</source>
      <translation>所加数目比现有的多 {count}：最新的已被截去</translation>
    </message>
    <message>
      <source>{count} names</source>
      <translation>{count} 个名称</translation>
    </message>
    <message>
      <source>{count} not judged</source>
      <translation>{count} 个待判定</translation>
    </message>
    <message>
      <source>{count} of its examples fail, the first of {provision}: expected {expected}, found {found}</source>
      <translation>其示例有 {count} 个不成立，首个属于 {provision}：应为 {expected}，实为 {found}</translation>
    </message>
    <message>
      <source>{count} of its texts are part numbers on file</source>
      <translation>其中 {count} 个是目录中已有的零件号</translation>
    </message>
    <message>
      <source>{count} of {of} cells are {what}</source>
      <translation>{of} 个单元格中有 {count} 个是{what}</translation>
    </message>
    <message>
      <source>{count} papers</source>
      <translation>{count} 份文件</translation>
    </message>
    <message>
      <source>{count} pieces</source>
      <translation>{count} 件</translation>
    </message>
    <message>
      <source>{count} products</source>
      <translation>{count} 个产品</translation>
    </message>
    <message>
      <source>{count} products more have bills as large</source>
      <translation>另有 {count} 个产品的物料清单同样过大</translation>
    </message>
    <message>
      <source>{count} recorded screenings</source>
      <translation>{count} 项已记录的筛查</translation>
    </message>
    <message>
      <source>{count} rows</source>
      <translation>{count} 行</translation>
    </message>
    <message>
      <source>{count} rows are not clear, and all or nothing was asked for</source>
      <translation>有 {count} 行不清楚，而要求的是全收或全不收</translation>
    </message>
    <message>
      <source>{count} status checks</source>
      <translation>{count} 条效力核查</translation>
    </message>
    <message>
      <source>{count} status checks, judgements, look-ups and clients</source>
      <translation>{count} 个状态核查、判断、查询和客户</translation>
    </message>
    <message>
      <source>{count} strokes</source>
      <translation>{count} 处笔画</translation>
    </message>
    <message>
      <source>{count} substances are of no element that the law file is about; nothing is taken of them</source>
      <translation>{count} 种物质不涉及法律文件所列元素；未采用</translation>
    </message>
    <message>
      <source>{count} things in the data file are not as they were recorded, so no folder was written</source>
      <translation>数据文件中有 {count} 处与记录时不同，因此未写出文件夹</translation>
    </message>
    <message>
      <source>{count} {word}</source>
      <translation>{count} 个{word}</translation>
    </message>
    <message>
      <source>{days}; before: {before}</source>
      <translation>{days}；此前为{before}</translation>
    </message>
    <message>
      <source>{element}: {low}–{high} % over the lots in rows {rows}</source>
      <translation>{element}：第 {rows} 行各批次为 {low}–{high} %</translation>
    </message>
    <message>
      <source>{entries}: {answers}</source>
      <translation>{entries}：{answers}</translation>
    </message>
    <message>
      <source>{entry} from {day}</source>
      <translation>{entry}（自{day}起）</translation>
    </message>
    <message>
      <source>{entry} only might have been {party}, and matches now</source>
      <translation>{entry}此前仅可能是{party}，现已相符</translation>
    </message>
    <message>
      <source>{entry} records it again</source>
      <translation>{entry}又一次记录了它</translation>
    </message>
    <message>
      <source>{entry} was judged otherwise since for {party}</source>
      <translation>此后对{party}另行判断了{entry}</translation>
    </message>
    <message>
      <source>{entry} was judged since to be {party}</source>
      <translation>此后{entry}被判为{party}</translation>
    </message>
    <message>
      <source>{entry}, which vouches for it, was changed</source>
      <translation>证明它的{entry}已被改动</translation>
    </message>
    <message>
      <source>{entry}, which {party} meets, has changed</source>
      <translation>与{party}相符的{entry}已变</translation>
    </message>
    <message>
      <source>{field}: {text}</source>
      <translation>{field}：{text}</translation>
    </message>
    <message>
      <source>{figure} is not a plain decimal</source>
      <translation>{figure} 不是普通小数</translation>
    </message>
    <message>
      <source>{file} cannot be read: {why}</source>
      <translation>无法读取{file}：{why}</translation>
    </message>
    <message>
      <source>{file} cannot be read; nothing else could be held against it.</source>
      <translation>无法读取{file}，其他文件无从对照。</translation>
    </message>
    <message>
      <source>{file} cannot be worked out under the law file of the paper</source>
      <translation>按文件所带法规文件无法对{file}得出答案</translation>
    </message>
    <message>
      <source>{file} does not have it</source>
      <translation>{file} 中没有它</translation>
    </message>
    <message>
      <source>{file} does not name it: it was added later</source>
      <translation>{file} 没有列出它：它是后来加入的</translation>
    </message>
    <message>
      <source>{file} does not say of it what the record says</source>
      <translation>{file} 对它的表述与判定记录不符</translation>
    </message>
    <message>
      <source>{file} has it, and no entry of the journal records it</source>
      <translation>{file} 中有它，而日志中没有记录它的条目</translation>
    </message>
    <message>
      <source>{file} has no text {what} of {of}</source>
      <translation>{file} 中没有 {of} 的文字 {what}</translation>
    </message>
    <message>
      <source>{file} has no values of it</source>
      <translation>{file} 中没有其内容</translation>
    </message>
    <message>
      <source>{file} is attached twice, or is another file for some viewers.</source>
      <translation>{file}被附上两次，或在某些阅读器中是另一个文件。</translation>
    </message>
    <message>
      <source>{file} is missing</source>
      <translation>缺少{file}</translation>
    </message>
    <message>
      <source>{file} is missing or cannot be read.</source>
      <translation>{file}缺失或无法读取。</translation>
    </message>
    <message>
      <source>{file} is missing.</source>
      <translation>缺少{file}。</translation>
    </message>
    <message>
      <source>{file} is missing; nothing else could be held against it.</source>
      <translation>缺少{file}，其他文件无从对照。</translation>
    </message>
    <message>
      <source>{file} is not the case that {conclusion} answers.</source>
      <translation>{file}不是{conclusion}所答的案情。</translation>
    </message>
    <message>
      <source>{file} is not the one that was attached when the paper was printed.</source>
      <translation>{file}不是印制时所附的文件。</translation>
    </message>
    <message>
      <source>{file} names other lists than the journal vouches for</source>
      <translation>{file}所列的名单与日志所证明的不同</translation>
    </message>
    <message>
      <source>{file} of the law file that was kept is not as it was</source>
      <translation>所保存法规文件中的{file}与原来不一致</translation>
    </message>
    <message>
      <source>{file} of the law file that was taken is not as it was kept</source>
      <translation>所取用法规文件中的{file}与保存时不一致</translation>
    </message>
    <message>
      <source>{file} of the law file, from the notices named in it</source>
      <translation>法规文件的 {file}，依据其中写明的公告</translation>
    </message>
    <message>
      <source>{file} says that “{program}” printed the paper; no version of Lodestone is called so.</source>
      <translation>{file} 称本文件由“{program}”打印；Lodestone 没有任何版本如此命名。</translation>
    </message>
    <message>
      <source>{file} says “{is_}” under “{column}”, and the record “{was}”</source>
      <translation>{file} 的“{column}”为“{is_}”，而判定记录为“{was}”</translation>
    </message>
    <message>
      <source>{file} was not attached when the paper was printed.</source>
      <translation>{file}不是印制时附上的。</translation>
    </message>
    <message>
      <source>{file}, {sheet}, row {row}</source>
      <translation>{file}，{sheet}，第 {row} 行</translation>
    </message>
    <message>
      <source>{file}: {why}</source>
      <translation>{file}：{why}</translation>
    </message>
    <message>
      <source>{firm} does not meet the entry {entry}</source>
      <translation>{firm} 与条目 {entry} 并不相符</translation>
    </message>
    <message>
      <source>{first} and {second}</source>
      <translation>{first}和 {second}</translation>
    </message>
    <message>
      <source>{first} before {second}</source>
      <translation>{first}在{second}之前</translation>
    </message>
    <message>
      <source>{first}, {second}</source>
      <translation>{first}、{second}</translation>
    </message>
    <message>
      <source>{first}; and {count} more faults</source>
      <translation>{first}；另有 {count} 处问题</translation>
    </message>
    <message>
      <source>{first}; {rest}</source>
      <translation>{first}；{rest}</translation>
    </message>
    <message>
      <source>{format}, {file}</source>
      <translation>{format}，{file}</translation>
    </message>
    <message>
      <source>{judged} is no judgement</source>
      <translation>{judged} 不是判断</translation>
    </message>
    <message>
      <source>{key}: {what}</source>
      <translation>{key}：{what}</translation>
    </message>
    <message>
      <source>{kind} is expected, not {value}</source>
      <translation>应为{kind}，而非 {value}</translation>
    </message>
    <message>
      <source>{lacks}; not kept of its entries: {dropped}</source>
      <translation>{lacks}；条目中未保留的内容：{dropped}</translation>
    </message>
    <message>
      <source>{lacks}; {count} of its rows name no party</source>
      <translation>{lacks}；其中 {count} 行未写明相关方</translation>
    </message>
    <message>
      <source>{law} cannot be both in force and suspended</source>
      <translation>{law}不能既有效又暂停</translation>
    </message>
    <message>
      <source>{law} is known up to {day}, later than the law file itself, {known_to}</source>
      <translation>{law} 所知截至{day}，晚于法规文件本身的{known_to}</translation>
    </message>
    <message>
      <source>{line} does not pair with the deciding words of the law</source>
      <translation>{line} 与法规的关键文字不符</translation>
    </message>
    <message>
      <source>{line} has no example exactly on the line</source>
      <translation>{line} 没有恰在临界值上的示例</translation>
    </message>
    <message>
      <source>{line} has no example just beside the line</source>
      <translation>{line} 没有紧邻临界值的示例</translation>
    </message>
    <message>
      <source>{names} and {count} more</source>
      <translation>{names}及另外 {count} 项</translation>
    </message>
    <message>
      <source>{name} does not fit this paper: {why}.</source>
      <translation>{name} 与本文件不符：{why}。</translation>
    </message>
    <message>
      <source>{name} fits these bytes. Signed by {subject}, {when}; certificate {serial} of {issuer}, valid from {start} to {end}; {digest}. Whether the certificate can be trusted was not judged.</source>
      <translation>{name} 与这些字节相符。签名人为 {subject}，{when}；证书 {serial}，由 {issuer} 签发，有效期 {start} 至 {end}；{digest}。未判断该证书是否可信。</translation>
    </message>
    <message>
      <source>{name} holds nothing against a line</source>
      <translation>{name} 不涉及任何临界值</translation>
    </message>
    <message>
      <source>{name} was not checked: {why}.</source>
      <translation>{name} 未核查：{why}。</translation>
    </message>
    <message>
      <source>{new} new, {changed} changed, {removed} removed</source>
      <translation>新增 {new}，更改 {changed}，删除 {removed}</translation>
    </message>
    <message>
      <source>{notice}, of {day}: in force from {start}</source>
      <translation>{notice}，{day}：自{start}起施行</translation>
    </message>
    <message>
      <source>{notice}, of {day}: no days of its own</source>
      <translation>{notice}，{day}：自身没有效力期间</translation>
    </message>
    <message>
      <source>{number} has {count} lines</source>
      <translation>{number} 有 {count} 个明细行</translation>
    </message>
    <message>
      <source>{number} is not as it was recorded: {why}</source>
      <translation>{number} 与记录时不同：{why}</translation>
    </message>
    <message>
      <source>{number} rests on it, and it has gone from the file</source>
      <translation>{number}以它为依据，而它已从文件中消失</translation>
    </message>
    <message>
      <source>{number} v{version} was filed here for {client} on {day} with other bytes.</source>
      <translation>{number} 第{version}版已于{day}在此处为{client}归档，但字节不同。</translation>
    </message>
    <message>
      <source>{number} v{version} was filed here for {client} with other bytes.</source>
      <translation>{number} 第{version}版已在此处为{client}归档，但字节不同。</translation>
    </message>
    <message>
      <source>{number}, version {version}</source>
      <translation>{number}，第{version}版</translation>
    </message>
    <message>
      <source>{number}, version {version}, is the paper that was filed.</source>
      <translation>{number}第{version}版即为存档的文件。</translation>
    </message>
    <message>
      <source>{number}, version {version}, lies in the record with these bytes, but no entry of its journal that belongs to the chain says that it was filed: look through the journal.</source>
      <translation>{number}第{version}版以这些字节存于记录中，但日志链中没有条目表明它已归档：请核对日志。</translation>
    </message>
    <message>
      <source>{number}, version {version}, was filed with SHA-256 {filed}; this paper has {found}.</source>
      <translation>{number}第{version}版存档时的SHA-256为{filed}；本文件为{found}。</translation>
    </message>
    <message>
      <source>{outcome} It names as its signer {subject}.</source>
      <translation>{outcome}其中所称签名人为 {subject}。</translation>
    </message>
    <message>
      <source>{over} divided by {under} is no exact decimal</source>
      <translation>{over}除以{under}不是有限小数</translation>
    </message>
    <message>
      <source>{owner} stands twice below {owned}</source>
      <translation>{owner} 在 {owned} 之下出现两次</translation>
    </message>
    <message>
      <source>{owner} would own itself</source>
      <translation>{owner}将持有其自身的股份</translation>
    </message>
    <message>
      <source>{part_number} has {count} materials with {element} on file, and nothing tells which one is meant</source>
      <translation>目录中 {part_number} 有 {count} 种含 {element} 的材料，无法确定所指的是哪一种</translation>
    </message>
    <message>
      <source>{party} meets {entry}, which it did not before</source>
      <translation>{party}现与{entry}相符，此前没有</translation>
    </message>
    <message>
      <source>{party} no longer meets {entry}</source>
      <translation>{party}已不再与{entry}相符</translation>
    </message>
    <message>
      <source>{party}, {entry}</source>
      <translation>{party}，{entry}</translation>
    </message>
    <message>
      <source>{part} holds {product} by other rows of the list; the bill would go in a circle</source>
      <translation>按清单其他行，{part}已含{product}；物料清单会成环</translation>
    </message>
    <message>
      <source>{part} was changed since the list was read</source>
      <translation>{part} 在读取列表后已被更改</translation>
    </message>
    <message>
      <source>{part} would be built into itself</source>
      <translation>{part}会装入其自身</translation>
    </message>
    <message>
      <source>{percent} % {formula} × {factor} = {result} % {element}</source>
      <translation>{percent} % {formula} × {factor} = {result} % {element}</translation>
    </message>
    <message>
      <source>{place}, {part}</source>
      <translation>{place}，{part}</translation>
    </message>
    <message>
      <source>{product} comes to {count} items when its bill is unfolded; at most {most} are shown in full</source>
      <translation>{product} 的物料清单展开后为 {count} 项；完整显示最多 {most} 项</translation>
    </message>
    <message>
      <source>{product} comes to {count} parts and materials when its bill is unfolded; at most {most} are read at once</source>
      <translation>{product}的物料清单展开后有 {count} 个零件和材料；一次最多读取 {most} 个</translation>
    </message>
    <message>
      <source>{record} is not on hold</source>
      <translation>{record} 未作法律保留</translation>
    </message>
    <message>
      <source>{record} is on hold already</source>
      <translation>{record} 已作法律保留</translation>
    </message>
    <message>
      <source>{record} is withdrawn already</source>
      <translation>{record} 已撤回</translation>
    </message>
    <message>
      <source>{record}: nothing was noted that this brings to an end</source>
      <translation>{record}：没有记录过此事所结束的事项</translation>
    </message>
    <message>
      <source>{row} holds no {element}</source>
      <translation>{row} 不含 {element}</translation>
    </message>
    <message>
      <source>{second} before {first}</source>
      <translation>{second}在{first}之前</translation>
    </message>
    <message>
      <source>{sheet}</source>
      <translation>{sheet}</translation>
    </message>
    <message>
      <source>{sheet}, column {column}</source>
      <translation>{sheet}，{column} 列</translation>
    </message>
    <message>
      <source>{sheet}, row {row}</source>
      <translation>{sheet}，第 {row} 行</translation>
    </message>
    <message>
      <source>{sheet}, row {row}, column {column}</source>
      <translation>{sheet}，第 {row} 行，{column} 列</translation>
    </message>
    <message>
      <source>{stored} is on file, and {number} may be the same without its zeros</source>
      <translation>目录中已有{stored}，{number}去掉零后可能是同一个</translation>
    </message>
    <message>
      <source>{subject} ({of})</source>
      <translation>{subject}（{of}）</translation>
    </message>
    <message>
      <source>{subject}: {why}.</source>
      <translation>{subject}：{why}。</translation>
    </message>
    <message>
      <source>{substance} does not tell the content of an element of the law file</source>
      <translation>{substance} 无法说明法规文件所涉元素的含量</translation>
    </message>
    <message>
      <source>{total} for {quantity} pieces is no exact value of one</source>
      <translation>{quantity}件共{total}，得不出精确的单件价值</translation>
    </message>
    <message>
      <source>{value} is a JSON number</source>
      <translation>{value} 是 JSON 数字</translation>
    </message>
    <message>
      <source>{value} is more than {most}</source>
      <translation>{value} 大于 {most}</translation>
    </message>
    <message>
      <source>{value} is no place of a column</source>
      <translation>{value}不是列的位置</translation>
    </message>
    <message>
      <source>{value} is not a day of the calendar from 1900 to 2999</source>
      <translation>{value} 不是1900至2999年间的日历日</translation>
    </message>
    <message>
      <source>{value} is not a plain decimal</source>
      <translation>{value} 不是普通小数</translation>
    </message>
    <message>
      <source>{value} is not a whole number</source>
      <translation>{value} 不是整数</translation>
    </message>
    <message>
      <source>{value} is not one of the choices</source>
      <translation>{value} 不在可选项中</translation>
    </message>
    <message>
      <source>{value} is not {wanted}</source>
      <translation>{value} 不是{wanted}</translation>
    </message>
    <message>
      <source>{value} is not {what}</source>
      <translation>{value} 不是{what}</translation>
    </message>
    <message>
      <source>{value} is nothing that it can be</source>
      <translation>{value}不是可用的值</translation>
    </message>
    <message>
      <source>{value} is out of range</source>
      <translation>{value} 超出范围</translation>
    </message>
    <message>
      <source>{what} counts, and was stored before the journal kept what it sets</source>
      <translation>{what} 计入；它存入时日志尚未保存所设定的值</translation>
    </message>
    <message>
      <source>{what} counts, though {why}</source>
      <translation>{what} 仍计入，但 {why}</translation>
    </message>
    <message>
      <source>{what} is left out: {why}</source>
      <translation>{what} 未计入：{why}</translation>
    </message>
    <message>
      <source>{what} {subject}</source>
      <translation>{what} {subject}</translation>
    </message>
    <message>
      <source>{where}: the paper says “{is_}”; made again from what it carries it says “{was}”.</source>
      <translation>{where}：文件中为“{is_}”；依其所带内容重新制作则为“{was}”。</translation>
    </message>
    <message>
      <source>{where}: “{is_}” stands where “{was}” was printed.</source>
      <translation>{where}：现为“{is_}”，印制时为“{was}”。</translation>
    </message>
    <message>
      <source>{where}: “{words}” was not printed there.</source>
      <translation>{where}：“{words}”不是印制时的内容。</translation>
    </message>
    <message>
      <source>{where}: “{words}” was printed there and is gone.</source>
      <translation>{where}：印制时的“{words}”已不在。</translation>
    </message>
  </context>
  <context>
    <name>Steps</name>
    <message>
      <source>Ask {who}.</source>
      <translation>请询问{who}。</translation>
    </message>
    <message>
      <source>Have counsel say how {id} is to be answered for these goods.</source>
      <translation>请律师说明就这些货物应如何回答 {id}。</translation>
    </message>
    <message>
      <source>Have counsel say which reading of the law is relied on.</source>
      <translation>请律师说明依据哪一种法律解读。</translation>
    </message>
    <message>
      <source>If the goods have left: stop further deliveries and keep every paper. If not: keep them.</source>
      <translation>如货物已发出：请停止后续交货并保留全部文件。如未发出：请留住货物。</translation>
    </message>
    <message>
      <source>Keep the goods until the steps before they leave are done. {step}</source>
      <translation>在完成发货前的各步骤之前请留住货物。{step}</translation>
    </message>
    <message>
      <source>Keep the goods until these steps are done. {step}</source>
      <translation>在完成这些步骤之前请留住货物。{step}</translation>
    </message>
    <message>
      <source>Keep the goods until this is done. {step}</source>
      <translation>在完成此事之前请留住货物。{step}</translation>
    </message>
    <message>
      <source>Nothing leaves before the steps below are done.</source>
      <translation>完成以下步骤之前，任何货物不得发出。</translation>
    </message>
    <message>
      <source>Only if counsel finds that nothing bars these goods: {step}</source>
      <translation>仅在律师认定无任何规定禁止该货物时：{step}</translation>
    </message>
    <message>
      <source>Screen the next such shipment for its own day, from {day} on.</source>
      <translation>自 {day} 起，下一批此类货物请按其出口日另行筛查。</translation>
    </message>
    <message>
      <source>Settle what is open: {label}</source>
      <translation>请查明：{label}</translation>
    </message>
    <message>
      <source>Settle whether the goods are Chinese or hold anything Chinese, first: {fact}</source>
      <translation>先确定货物是否原产于中国或含有任何原产于中国的成分：{fact}</translation>
    </message>
    <message>
      <source>Stop this shipment; tell sales and the forwarder.</source>
      <translation>请停止此批货物，并通知销售部门和货代。</translation>
    </message>
    <message>
      <source>Take counsel’s advice, in writing, on what remains to be done; screen what has not left for the day on which it is to leave.</source>
      <translation>请就尚需采取的措施取得律师的书面意见；尚未发出的货物请按拟发出之日筛查。</translation>
    </message>
    <message>
      <source>The review lists them all, each with who knows.</source>
      <translation>复核页列出全部事实，并注明由谁掌握。</translation>
    </message>
    <message>
      <source>The standing of the announcement changes on that day.</source>
      <translation>公告的施行状态自该日起变化。</translation>
    </message>
    <message>
      <source>Then {rest} more open facts</source>
      <translation>另有 {rest} 项待查事实</translation>
    </message>
    <message>
      <source>counsel</source>
      <translation>律师</translation>
    </message>
    <message>
      <source>the notice of that list</source>
      <translation>该清单的公告</translation>
    </message>
    <message>
      <source>the parties</source>
      <translation>各方</translation>
    </message>
    <message>
      <source>{first}; {second}</source>
      <translation>{first}；{second}</translation>
    </message>
    <message>
      <source>{label}: {subject}</source>
      <translation>{label}：{subject}</translation>
    </message>
    <message>
      <source>{question} Chosen here: {chosen} Read the other way the verdict is: {words}.</source>
      <translation>{question}此处采用：{chosen}若按另一解读，结论为：{words}。</translation>
    </message>
    <message>
      <source>{step} Expect a refusal.</source>
      <translation>{step}预计将被拒绝。</translation>
    </message>
    <message>
      <source>{text} Filed by then it has the {count} Chinese working days before the export day, {day}.</source>
      <translation>{text}在此之前提交，则距出口日期{day}有 {count} 个中国工作日。</translation>
    </message>
    <message>
      <source>{text} Filed today it is decided on {day} or later, as is reported: after this export day, {export}.</source>
      <translation>{text}据报道，今天提交的申请最早于 {day} 作出决定，晚于本出口日 {export}。</translation>
    </message>
    <message>
      <source>{text} Here: {told}.</source>
      <translation>{text}本案：{told}。</translation>
    </message>
    <message>
      <source>{text} That day has passed: do it now if it was not done.</source>
      <translation>{text}该日已过：若尚未办理，请立即办理。</translation>
    </message>
    <message>
      <source>{title}: look at it, and record what was found.</source>
      <translation>{title}：请核查，并记录结果。</translation>
    </message>
  </context>
  <context>
    <name>Window</name>
    <message>
      <source>"{typed}" can be read in two ways. Write {one} or {other}.</source>
      <translation>“{typed}”有两种读法。请写成 {one} 或 {other}。</translation>
    </message>
    <message>
      <source>%</source>
      <translation>%</translation>
    </message>
    <message numerus="yes">
      <source>%n answer(s)</source>
      <translation>
        <numerusform>%n 个回答</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n answer(s) changed with the law file, not looked at yet</source>
      <translation>
        <numerusform>%n 个结果随法规文件而变，尚未查看</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n answer(s) kept in the catalogue</source>
      <translation>
        <numerusform>已将 %n 个答案存入目录</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n answer(s) stand at the left; each can be given anew</source>
      <translation>
        <numerusform>左侧有 %n 个已作的回答；每个都可重新作答</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n answered</source>
      <translation>
        <numerusform>已答复 %n 项</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n are not looked up in the lists as they are now</source>
      <translation>
        <numerusform>其中 %n 个尚未按现有名单查询</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n cannot disclose</source>
      <translation>
        <numerusform>不便披露 %n 项</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n change(s)</source>
      <translation>
        <numerusform>%n 项更改</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n changed</source>
      <translation>
        <numerusform>%n 项变更</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n check(s), lists or judgements to look at in the journal: {first}</source>
      <translation>
        <numerusform>日志中有 %n 项核查、名单或判断需要查看：{first}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n chosen one by one</source>
      <translation>
        <numerusform>另有 %n 项单独选定</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n column(s) not taken:</source>
      <translation>
        <numerusform>未采用 %n 列：</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n could not be worked out</source>
      <translation>
        <numerusform>%n 个无法算出</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n day(s) ago</source>
      <translation>
        <numerusform>%n 天前</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n day(s) on</source>
      <translation>
        <numerusform>晚 %n 天</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n determination(s)</source>
      <translation>
        <numerusform>%n 份判定</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n determinations are made, each with its memo.</source>
      <translation>
        <numerusform>将作出 %n 份判定，每份各附判定备忘录。</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n difference(s)</source>
      <translation>
        <numerusform>%n 处不同</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n document(s) below to be looked at again</source>
      <translation>
        <numerusform>下方有 %n 份文件需要再看</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n document(s) to be looked at again</source>
      <translation>
        <numerusform>%n 份文件需要再看</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n entries</source>
      <translation>
        <numerusform>%n 条</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n entries of the journal were made since; they are not in it.</source>
      <translation>
        <numerusform>此后日志又有 %n 条；它们不在其中。</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n entry(s) met</source>
      <translation>
        <numerusform>遇到 %n 个条目</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n example(s) left to agree: hold each against the notice.</source>
      <translation>
        <numerusform>尚有 %n 个示例待认可：请逐一与公告对照。</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n exchange rate(s)</source>
      <translation>
        <numerusform>%n 个汇率</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n fact(s) taken over</source>
      <translation>
        <numerusform>沿用 %n 项事实</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n field(s) open</source>
      <translation>
        <numerusform>%n 项待填</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n field(s) open: each is marked on the paper</source>
      <translation>
        <numerusform>%n 项待填：均已在文件上标出</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n field(s) that are known now would be not known.</source>
      <translation>
        <numerusform>现已知的 %n 个字段将变为未知。</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n file(s) or folder(s)</source>
      <translation>
        <numerusform>%n 个文件或文件夹</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n filled in</source>
      <translation>
        <numerusform>已填 %n 项</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n folder(s) for an auditor, whole</source>
      <translation>
        <numerusform>%n 个审计文件夹，完整无缺</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n for an export today</source>
      <translation>
        <numerusform>今日出口适用 %n 个</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n from other values</source>
      <translation>
        <numerusform>%n 个为其他值</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n gone</source>
      <translation>
        <numerusform>%n 项不再列入</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n in progress</source>
      <translation>
        <numerusform>%n 项进行中</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n judged different</source>
      <translation>
        <numerusform>%n 个判断为不同</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n judged the same</source>
      <translation>
        <numerusform>%n 个判断为同一</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n judgement(s) came back, for something changed: {names}</source>
      <translation>
        <numerusform>%n 项判断因情况变化须重新作出：{names}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n left blank</source>
      <translation>
        <numerusform>%n 项未填写</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n left open</source>
      <translation>
        <numerusform>%n 项待查</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n level(s)</source>
      <translation>
        <numerusform>%n 层</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n line(s)</source>
      <translation>
        <numerusform>%n 个明细行</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n line(s) on all levels</source>
      <translation>
        <numerusform>所有层级共 %n 行</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n link(s) not followed</source>
      <translation>
        <numerusform>%n 个链接未跟随</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n list(s)</source>
      <translation>
        <numerusform>%n 份名单</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n list(s) loaded more than {days} days ago: {names}</source>
      <translation>
        <numerusform>%n 份名单载入已超过 {days} 天：{names}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n listed entry(s) may be it</source>
      <translation>
        <numerusform>%n 个名单条目可能是该方</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n listed name(s)</source>
      <translation>
        <numerusform>%n 个名单名称</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n may need a licence {supposed}, none for certain</source>
      <translation>
        <numerusform>{supposed}，可能需许可证的有 %n 个，确定需要的没有</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n more</source>
      <translation>
        <numerusform>另有 %n 项</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n more answer(s)</source>
      <translation>
        <numerusform>另有 %n 个答案</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n more may</source>
      <translation>
        <numerusform>另有 %n 个可能需要</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n more part(s)</source>
      <translation>
        <numerusform>另有 %n 个零件</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n more step(s)</source>
      <translation>
        <numerusform>还有 %n 步</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n name(s)</source>
      <translation>
        <numerusform>%n 个名称</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n name(s) not looked up in the lists as they are now</source>
      <translation>
        <numerusform>%n 个名称尚未按现有名单查询</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n name(s) of parties and owners were looked up</source>
      <translation>
        <numerusform>已查询 %n 个相关方和所有者的名称</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n name(s) to judge: {names}</source>
      <translation>
        <numerusform>%n 个名称待判断：{names}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n name(s) waiting to be judged</source>
      <translation>
        <numerusform>%n 个名称待判断</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n new</source>
      <translation>
        <numerusform>%n 项新增</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n new check(s) taken</source>
      <translation>
        <numerusform>已接收 %n 项新核查</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n not answered</source>
      <translation>
        <numerusform>%n 个未作答</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n not known</source>
      <translation>
        <numerusform>%n 个未知</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n not screened</source>
      <translation>
        <numerusform>%n 项未筛查</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n not worked out yet</source>
      <translation>
        <numerusform>%n 个尚未推算</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n of them could still change it</source>
      <translation>
        <numerusform>其中 %n 项仍可能改变结论</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n on a list</source>
      <translation>
        <numerusform>%n 个列入名单</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n open</source>
      <translation>
        <numerusform>未答复 %n 项</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n open fact(s)</source>
      <translation>
        <numerusform>%n 项待查事实</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n open point(s)</source>
      <translation>
        <numerusform>%n 处未定</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n open point(s) of lists to finish</source>
      <translation>
        <numerusform>清单中 %n 处待补全</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n open screening(s) to be brought up to date</source>
      <translation>
        <numerusform>%n 份未完成的筛查须更新</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n open screening(s) to be brought up to date:</source>
      <translation>
        <numerusform>%n 份未完成的筛查须更新：</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n open shipment(s) depend on it</source>
      <translation>
        <numerusform>%n 批未结出货取决于此</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n open shipment(s) depend on it.</source>
      <translation>
        <numerusform>%n 批未结出货取决于此。</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n open shipment(s) hang on the answer.</source>
      <translation>
        <numerusform>%n 批未结出货取决于此答案。</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n open shipment(s), all clients</source>
      <translation>
        <numerusform>所有客户共 %n 笔未结出货</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n other file(s)</source>
      <translation>
        <numerusform>%n 个其他文件</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n other paper(s)</source>
      <translation>
        <numerusform>另有 %n 种文件</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n other screening(s)</source>
      <translation>
        <numerusform>%n 次其他筛查</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n other(s) are in the list of screenings.</source>
      <translation>
        <numerusform>筛查列表中另有 %n 项。</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n page(s)</source>
      <translation>
        <numerusform>%n 页</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n paper(s)</source>
      <translation>
        <numerusform>%n 份文件</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n paper(s), all as printed</source>
      <translation>
        <numerusform>%n 份文件，均与打印时一致</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n part(s)</source>
      <translation>
        <numerusform>%n 个零件</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n part(s) added</source>
      <translation>
        <numerusform>已添加 %n 个部件</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n part(s) of the last list are not in this one; they stay as they are.</source>
      <translation>
        <numerusform>上次清单中有 %n 个零件不在这份清单里；它们保持原样。</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n party(s)</source>
      <translation>
        <numerusform>%n 个相关方</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n party(s) and owner(s)</source>
      <translation>
        <numerusform>%n 个相关方和所有者</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n place(s) read otherwise</source>
      <translation>
        <numerusform>%n 处表述不同</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n product(s)</source>
      <translation>
        <numerusform>%n 个产品</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n product(s) change in the standing alone</source>
      <translation>
        <numerusform>%n 个产品仅效力状态变化</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n product(s) come to another answer</source>
      <translation>
        <numerusform>%n 个产品的结果改变</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n product(s) could not be worked out</source>
      <translation>
        <numerusform>%n 个产品无法推算</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n product(s) have no class yet</source>
      <translation>
        <numerusform>%n 个产品尚未归类</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n product(s) not classed yet</source>
      <translation>
        <numerusform>%n 个产品尚未归类</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n product(s) not classified</source>
      <translation>
        <numerusform>%n 个产品未归类</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n product(s) not settled</source>
      <translation>
        <numerusform>%n 个产品尚未确定</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n product(s) not worked out yet</source>
      <translation>
        <numerusform>%n 个产品尚未推算</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n product(s) sorted</source>
      <translation>
        <numerusform>已分拣 %n 个产品</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n product(s) stay as they are</source>
      <translation>
        <numerusform>%n 个产品不变</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n product(s) that this reaches, if shipped today and the rule is in force:</source>
      <translation>
        <numerusform>影响到的 %n 个产品，若今日发货且规则生效：</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n product(s) with an amount that no exchange rate converts</source>
      <translation>
        <numerusform>%n 个产品有金额无汇率可换算</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n product(s) with material of which nobody has named the kind</source>
      <translation>
        <numerusform>%n 个产品含有尚未指明种类的材料</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n product(s) without an origin</source>
      <translation>
        <numerusform>%n 个产品没有原产地</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n product(s) would need a licence {supposed}</source>
      <translation>
        <numerusform>{supposed}，%n 个产品需许可证</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n provision(s)</source>
      <translation>
        <numerusform>%n 个条款</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n provision(s) or lists</source>
      <translation>
        <numerusform>%n 条规定或名单</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n question(s)</source>
      <translation>
        <numerusform>%n 个问题</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n question(s) can settle it</source>
      <translation>
        <numerusform>%n 个问题即可得出结论</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n record(s) altered outside the program</source>
      <translation>
        <numerusform>%n 条判定记录在程序之外被改动</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n record(s) made under another law file</source>
      <translation>
        <numerusform>%n 份记录依据另一法规文件作出</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n record(s) to be looked at again</source>
      <translation>
        <numerusform>%n 条判定记录须复查</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n record(s) touched</source>
      <translation>
        <numerusform>涉及 %n 份判定记录</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n record(s) would be answered otherwise today</source>
      <translation>
        <numerusform>%n 条判定记录若在今天作答结论会不同</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n refusal(s)</source>
      <translation>
        <numerusform>拒绝 %n 项</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n refused</source>
      <translation>
        <numerusform>%n 行被拒绝</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n row(s)</source>
      <translation>
        <numerusform>%n 行</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n row(s) copied, with their headings</source>
      <translation>
        <numerusform>已复制 %n 行（含列标题）</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n row(s) have it already</source>
      <translation>
        <numerusform>%n 行已是该值</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n row(s) taken</source>
      <translation>
        <numerusform>已收入 %n 行</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n row(s) that the file no longer names would be removed.</source>
      <translation>
        <numerusform>文件中不再列出的 %n 行将被移除。</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n row(s) to finish</source>
      <translation>
        <numerusform>%n 行待补全</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n row(s) to take</source>
      <translation>
        <numerusform>%n 行可采用</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n row(s) whose days no example guards: hold them against the notice.</source>
      <translation>
        <numerusform>有 %n 行的日期没有示例核对：请与公告核对。</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n screening(s) in progress</source>
      <translation>
        <numerusform>%n 项筛查进行中</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n screening(s) not settled</source>
      <translation>
        <numerusform>%n 项筛查尚未确定</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n screening(s) touched</source>
      <translation>
        <numerusform>涉及 %n 项筛查</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n screening(s) waiting for review</source>
      <translation>
        <numerusform>%n 项筛查待复核</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n sheet(s) sent</source>
      <translation>
        <numerusform>已发出 %n 份询问表</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n sheet(s) written</source>
      <translation>
        <numerusform>已写出 %n 份询问表</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n shipment(s)</source>
      <translation>
        <numerusform>%n 批出货</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n shipment(s) not screened</source>
      <translation>
        <numerusform>%n 批出货未筛查</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n supplier(s) late with answers</source>
      <translation>
        <numerusform>%n 个供应商逾期未答复</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n supplier(s) not asked</source>
      <translation>
        <numerusform>%n 个供应商未询问</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n supplier(s), who can answer what is open</source>
      <translation>
        <numerusform>%n 个供应商，可回答待查事实</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n table(s)</source>
      <translation>
        <numerusform>%n 个表格</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n there already, with its pieces as they were</source>
      <translation>
        <numerusform>%n 个已在列，件数保持不变</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n thing(s) to do after records</source>
      <translation>
        <numerusform>判定记录之后有 %n 件事待办</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n to judge</source>
      <translation>
        <numerusform>%n 个待判断</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n version(s)</source>
      <translation>
        <numerusform>%n 个版本</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n would need a licence {supposed}</source>
      <translation>
        <numerusform>{supposed}，%n 个需许可证</numerusform>
      </translation>
    </message>
    <message>
      <source>({late} late)</source>
      <translation>（{late} 份逾期）</translation>
    </message>
    <message>
      <source>1</source>
      <translation>1</translation>
    </message>
    <message>
      <source>A backup is one file with everything that was entered, and a seal by which damage shows. Going back to one looks through it first and shows what it would replace.</source>
      <translation>备份是一个文件，包含所录入的全部内容，并带有可显示损坏的封印。恢复之前会先检查备份，并显示它将替换的内容。</translation>
    </message>
    <message>
      <source>A case: it is worked out by itself, and nothing of it is stored</source>
      <translation>案情文件：单独得出结果，不保存其任何内容</translation>
    </message>
    <message>
      <source>A catalogue belongs to a client, such as your own firm.</source>
      <translation>目录属于某个客户，例如您自己的公司。</translation>
    </message>
    <message>
      <source>A document is to be looked at again</source>
      <translation>一份文件须重新查看</translation>
    </message>
    <message>
      <source>A file</source>
      <translation>文件</translation>
    </message>
    <message>
      <source>A file beside the memo shows that you signed just these bytes; the memo stays as it is. Other programs check it too.</source>
      <translation>备忘录旁的一个文件证明您签署的正是这些字节；备忘录本身不变。其他程序也能核查它。</translation>
    </message>
    <message>
      <source>A file of {other}; it is taken into the catalogue of {own}.</source>
      <translation>这是{other}的文件；内容将收入{own}的目录。</translation>
    </message>
    <message>
      <source>A form is open on another page, so this takes effect at the next start.</source>
      <translation>其他页面有表单尚未关闭，因此下次启动时生效。</translation>
    </message>
    <message>
      <source>A form or a screening is still open</source>
      <translation>仍有表单或筛查未关闭</translation>
    </message>
    <message>
      <source>A last day is given. Say that it ends on that day, or take it out.</source>
      <translation>已填写末日。请注明在该日结束，或将其删去。</translation>
    </message>
    <message>
      <source>A law file in the making</source>
      <translation>制作中的法规文件</translation>
    </message>
    <message>
      <source>A law file: what it would change is shown before it is taken</source>
      <translation>法规文件：采用之前先显示它会带来哪些变化</translation>
    </message>
    <message>
      <source>A list is called so: choose it above, or another name.</source>
      <translation>已有名单使用此名称：请在上方选择它，或另取名称。</translation>
    </message>
    <message>
      <source>A list is changed in its file and loaded again, as another version.</source>
      <translation>名单请在其文件中修改，再作为另一个版本载入。</translation>
    </message>
    <message>
      <source>A list is newer</source>
      <translation>名单有更新</translation>
    </message>
    <message>
      <source>A list: what taking it would do is shown first</source>
      <translation>清单：先显示导入会带来什么</translation>
    </message>
    <message>
      <source>A maker of servo drives with its parts and shipments, all invented.</source>
      <translation>一家伺服驱动器制造商及其零件和出货，全属虚构。</translation>
    </message>
    <message>
      <source>A memo that you were given</source>
      <translation>您收到的备忘录</translation>
    </message>
    <message>
      <source>A new deal with the same customer, use, documents and judgements</source>
      <translation>新建一笔交易，买方、用途、文件和判断均相同</translation>
    </message>
    <message>
      <source>A new list</source>
      <translation>一份新名单</translation>
    </message>
    <message>
      <source>A new shipment with the same customer, use, documents and judgements</source>
      <translation>新建一次出货，买方、用途、文件和判断均相同</translation>
    </message>
    <message>
      <source>A newer law file</source>
      <translation>更新的法规文件</translation>
    </message>
    <message>
      <source>A newer version has the name of its list.</source>
      <translation>新版本沿用其名单的名称。</translation>
    </message>
    <message>
      <source>A newer version of “{name}”</source>
      <translation>“{name}”的新版本</translation>
    </message>
    <message>
      <source>A notice to be confirmed, a query to be answered within seven Chinese working days, reports after a licensed shipment: what is due is told from then on.</source>
      <translation>待确认的《合规告知书》、须在七个中国工作日内答复的海关质疑、持许可证出口之后的报告：记录之后即提示到期事项。</translation>
    </message>
    <message>
      <source>A paper is checked as it is. Nothing of it is changed here.</source>
      <translation>文件按原样核对，此处不作任何改动。</translation>
    </message>
    <message>
      <source>A part stands once in a bill. Its quantity says how many there are.</source>
      <translation>一个零件在物料清单中只列一次，数量说明有几个。</translation>
    </message>
    <message>
      <source>A parts list</source>
      <translation>零件清单</translation>
    </message>
    <message>
      <source>A price has moved</source>
      <translation>价格有变动</translation>
    </message>
    <message>
      <source>A product</source>
      <translation>一个产品</translation>
    </message>
    <message>
      <source>A product is made in</source>
      <translation>某产品的原产地是</translation>
    </message>
    <message>
      <source>A product that is screened without a shipment has no form. Open it to change its answers.</source>
      <translation>未随出货筛查的产品没有表单。请打开它来修改答案。</translation>
    </message>
    <message>
      <source>A product, a party, a listed name, a record or a command</source>
      <translation>产品、相关方、名单所列名称、记录或命令</translation>
    </message>
    <message>
      <source>A range has two ends.</source>
      <translation>范围有两端。</translation>
    </message>
    <message>
      <source>A record is frozen. “Duplicate” makes the same deal again; a new version supersedes it.</source>
      <translation>记录已冻结。“再制一份”可将同一笔交易再做一次；新版本会取代它。</translation>
    </message>
    <message>
      <source>A record stays. It can be withdrawn in its detail, with a reason.</source>
      <translation>记录会保留。可在其详情中说明理由后撤回。</translation>
    </message>
    <message>
      <source>A row has no part number.</source>
      <translation>有一行没有零件号。</translation>
    </message>
    <message>
      <source>A screening of {what} is already in progress</source>
      <translation>{what} 的筛查正在进行</translation>
    </message>
    <message>
      <source>A screening that is recorded becomes a determination: numbered, with the case, the text of the law and the lists of that day, and a memo as PDF. It never changes; a new version can supersede it.</source>
      <translation>筛查一经记录即成为判定：有编号，附当日的案情、法律条文和名单，并附 PDF 备忘录。判定永不更改；可由新版本取代。</translation>
    </message>
    <message>
      <source>A shipment</source>
      <translation>一批出货</translation>
    </message>
    <message>
      <source>A shipment is what leaves on one day to one buyer. Screening it asks only what could still change the answer, and every answer is kept. A single product can be screened without a shipment.</source>
      <translation>一批出货是指同一天发给同一买方的货物。筛查只询问仍可能改变结论的事项，每个回答都会保留。也可不依出货单独筛查一个产品。</translation>
    </message>
    <message>
      <source>A value has moved</source>
      <translation>一项数据有变动</translation>
    </message>
    <message>
      <source>A workbook or CSV file; it is shown before anything is stored. The empty workbook has every column, with what belongs there.</source>
      <translation>工作簿或 CSV 文件；存入之前先予显示。空白工作簿包含所有列及填写说明。</translation>
    </message>
    <message>
      <source>A workbook to fill in, a row a part. What is on file and still good is not asked.</source>
      <translation>一份待填写的工作簿，每个零件一行。已有记录且仍有效的不再询问。</translation>
    </message>
    <message>
      <source>A workbook, a text file, a folder of them or a table on the clipboard, as it comes out of the ERP system. It is shown here before anything is stored.</source>
      <translation>工作簿、文本文件、装有这些文件的文件夹，或剪贴板上的表格，照ERP系统导出的原样即可。保存任何内容之前，先在这里显示。</translation>
    </message>
    <message>
      <source>A4</source>
      <translation>A4</translation>
    </message>
    <message>
      <source>About</source>
      <translation>关于</translation>
    </message>
    <message>
      <source>About Lodestone</source>
      <translation>关于 Lodestone</translation>
    </message>
    <message>
      <source>Add a change</source>
      <translation>添加一项假设</translation>
    </message>
    <message>
      <source>Add an owner of {name}</source>
      <translation>添加{name}的所有者</translation>
    </message>
    <message>
      <source>Add client</source>
      <translation>新增客户</translation>
    </message>
    <message>
      <source>Add entry</source>
      <translation>新增一项</translation>
    </message>
    <message>
      <source>Add exchange rate</source>
      <translation>新增汇率</translation>
    </message>
    <message>
      <source>Add its content</source>
      <translation>添加其含量</translation>
    </message>
    <message>
      <source>Add line</source>
      <translation>新增明细行</translation>
    </message>
    <message>
      <source>Add lines</source>
      <translation>添加明细行</translation>
    </message>
    <message>
      <source>Add material</source>
      <translation>新增材料</translation>
    </message>
    <message>
      <source>Add owner</source>
      <translation>新增所有者</translation>
    </message>
    <message>
      <source>Add part</source>
      <translation>新增零件</translation>
    </message>
    <message>
      <source>Add party</source>
      <translation>新增相关方</translation>
    </message>
    <message>
      <source>Add party …</source>
      <translation>新增相关方…</translation>
    </message>
    <message>
      <source>Add product</source>
      <translation>新增产品</translation>
    </message>
    <message>
      <source>Add shipment</source>
      <translation>新增出货</translation>
    </message>
    <message>
      <source>Add supplier</source>
      <translation>新增供应商</translation>
    </message>
    <message>
      <source>Add this client</source>
      <translation>添加此客户</translation>
    </message>
    <message>
      <source>Added up, through others too</source>
      <translation>合计，含经他方间接持有</translation>
    </message>
    <message>
      <source>Added: {called} {name}</source>
      <translation>新增：{called} {name}</translation>
    </message>
    <message>
      <source>Address</source>
      <translation>地址</translation>
    </message>
    <message>
      <source>Address: {names}</source>
      <translation>地址：{names}</translation>
    </message>
    <message>
      <source>Adhesive tapes</source>
      <translation>胶带</translation>
    </message>
    <message>
      <source>After record {number}</source>
      <translation>判定记录 {number} 之后</translation>
    </message>
    <message>
      <source>After so many days without a recorded look at the ministry's notices.</source>
      <translation>超过此天数未记录查看商务部公告时提醒。</translation>
    </message>
    <message>
      <source>After the import</source>
      <translation>导入后</translation>
    </message>
    <message>
      <source>Agree</source>
      <translation>认可</translation>
    </message>
    <message>
      <source>Agree to all alike</source>
      <translation>认可所有同类</translation>
    </message>
    <message>
      <source>Agreed</source>
      <translation>已认可</translation>
    </message>
    <message>
      <source>Agreed examples, worked out whenever the law file is checked</source>
      <translation>约定示例，每次检查法规文件时推算</translation>
    </message>
    <message>
      <source>Alike</source>
      <translation>同类</translation>
    </message>
    <message>
      <source>All</source>
      <translation>全部</translation>
    </message>
    <message numerus="yes">
      <source>All %n client(s)</source>
      <translation>
        <numerusform>全部 %n 个客户</numerusform>
      </translation>
    </message>
    <message>
      <source>All answers</source>
      <translation>全部回答</translation>
    </message>
    <message>
      <source>All clients</source>
      <translation>所有客户</translation>
    </message>
    <message>
      <source>All entries about it</source>
      <translation>与之有关的所有条目</translation>
    </message>
    <message>
      <source>All files (*)</source>
      <translation>所有文件 (*)</translation>
    </message>
    <message>
      <source>All levels, edit and paste</source>
      <translation>所有层级：编辑与粘贴</translation>
    </message>
    <message>
      <source>All lines</source>
      <translation>全部明细行</translation>
    </message>
    <message>
      <source>All lists</source>
      <translation>全部名单</translation>
    </message>
    <message>
      <source>All looked at</source>
      <translation>全部已查看</translation>
    </message>
    <message>
      <source>All named</source>
      <translation>是否列全</translation>
    </message>
    <message>
      <source>All notices</source>
      <translation>全部公告</translation>
    </message>
    <message>
      <source>All of it is judged; see below</source>
      <translation>已全部判断，见下</translation>
    </message>
    <message>
      <source>All of these:</source>
      <translation>须同时满足：</translation>
    </message>
    <message>
      <source>All or nothing: no row while one is open</source>
      <translation>全收或全不收：有一行未清就一行也不收</translation>
    </message>
    <message>
      <source>All provisions</source>
      <translation>全部条款</translation>
    </message>
    <message>
      <source>All rows</source>
      <translation>所有行</translation>
    </message>
    <message>
      <source>All shipments</source>
      <translation>全部出货</translation>
    </message>
    <message>
      <source>All steps</source>
      <translation>全部步骤</translation>
    </message>
    <message>
      <source>All that are not in China, one sheet each</source>
      <translation>所有不在中国的供应商，各一份</translation>
    </message>
    <message>
      <source>All {count}</source>
      <translation>全部 {count}</translation>
    </message>
    <message>
      <source>Also written</source>
      <translation>又写作</translation>
    </message>
    <message>
      <source>Also written: {names}</source>
      <translation>其他名称：{names}</translation>
    </message>
    <message>
      <source>Altered</source>
      <translation>已被改动</translation>
    </message>
    <message>
      <source>An amount in another currency counts from nothing to no limit until a rate converts it. Give the rate you use in your books or that of a central bank, with its day and source; the latest on or before the day of export counts.</source>
      <translation>其他货币的金额在没有汇率可换算之前，按零至无上限计算。请录入企业账簿所用或中央银行公布的汇率，并注明日期和来源；采用不晚于出口日期的最近一个。</translation>
    </message>
    <message>
      <source>An answer below takes its place</source>
      <translation>在下方作答即取代之</translation>
    </message>
    <message>
      <source>An answer is not complete</source>
      <translation>有一个回答不完整</translation>
    </message>
    <message>
      <source>An entry of the journal is never changed: each holds the hash of the one before it.</source>
      <translation>日志条目从不更改：每一条都含有前一条的哈希值。</translation>
    </message>
    <message>
      <source>An entry stays as it was published. Change your own list in its file and load it again.</source>
      <translation>条目保持公布时的原样。自有名单请在其文件中修改后重新载入。</translation>
    </message>
    <message>
      <source>Annex 1</source>
      <translation>附件1</translation>
    </message>
    <message>
      <source>Another country</source>
      <translation>其他国家（地区）</translation>
    </message>
    <message>
      <source>Another file</source>
      <translation>另选文件</translation>
    </message>
    <message>
      <source>Another language</source>
      <translation>另一种语言</translation>
    </message>
    <message>
      <source>Another law file</source>
      <translation>另一法规文件</translation>
    </message>
    <message>
      <source>Another list: it fills no answer, and is printed as another list.</source>
      <translation>其他名单：不填入任何答案，只作为其他名单列印。</translation>
    </message>
    <message>
      <source>Another place</source>
      <translation>其他位置</translation>
    </message>
    <message>
      <source>Another value in this case</source>
      <translation>本案中的另一价值</translation>
    </message>
    <message>
      <source>Another value of {part}</source>
      <translation>{part} 的另一价值</translation>
    </message>
    <message>
      <source>Answer</source>
      <translation>回答</translation>
    </message>
    <message>
      <source>Answer by</source>
      <translation>答复期限</translation>
    </message>
    <message>
      <source>Answer for other entries of the same party too</source>
      <translation>对同一方的其他条目也如此作答</translation>
    </message>
    <message>
      <source>Answer for the same party's other entry too: {entries}</source>
      <translation>对同一主体的另一条目也作此判断：{entries}</translation>
    </message>
    <message>
      <source>Answer for {firms} too, by its name the same body</source>
      <translation>同时适用于名称表明为同一主体的 {firms}</translation>
    </message>
    <message>
      <source>Answer the query of the customs, within 7 working days</source>
      <translation>在 7 个工作日内答复海关质疑</translation>
    </message>
    <message>
      <source>Answered</source>
      <translation>已回答</translation>
    </message>
    <message>
      <source>Answered in part</source>
      <translation>部分答复</translation>
    </message>
    <message>
      <source>Answered the other way: {answer}.</source>
      <translation>若作相反回答：{answer}。</translation>
    </message>
    <message>
      <source>Answers</source>
      <translation>答复</translation>
    </message>
    <message>
      <source>Any parts list goes in</source>
      <translation>任何零件清单都可以导入</translation>
    </message>
    <message>
      <source>Any standing</source>
      <translation>任何效力状态</translation>
    </message>
    <message>
      <source>Appearance</source>
      <translation>外观</translation>
    </message>
    <message>
      <source>Applies to</source>
      <translation>适用于</translation>
    </message>
    <message>
      <source>Are these all the parts?</source>
      <translation>这些是全部零件吗？</translation>
    </message>
    <message>
      <source>As in 1 EUR = 1.16 USD: from EUR, to USD, rate 1.16.</source>
      <translation>例如 1 EUR = 1.16 USD：原货币为 EUR，目标货币为 USD，汇率为 1.16。</translation>
    </message>
    <message>
      <source>As in the case</source>
      <translation>按案情</translation>
    </message>
    <message>
      <source>As in the catalogue</source>
      <translation>按目录</translation>
    </message>
    <message>
      <source>As it stands</source>
      <translation>现状</translation>
    </message>
    <message>
      <source>As it was</source>
      <translation>未变</translation>
    </message>
    <message>
      <source>As it was printed</source>
      <translation>印制时的内容</translation>
    </message>
    <message>
      <source>As printed</source>
      <translation>与打印时一致</translation>
    </message>
    <message>
      <source>As the computer</source>
      <translation>跟随系统</translation>
    </message>
    <message>
      <source>As the document has it, such as 50 g or CN</source>
      <translation>按文件所载填写，例如 50 g 或 CN</translation>
    </message>
    <message>
      <source>As {number}: its answers are taken over, as far as they hold.</source>
      <translation>同{number}：仍然成立的回答均予沿用。</translation>
    </message>
    <message>
      <source>Ask</source>
      <translation>询问</translation>
    </message>
    <message>
      <source>Ask also for</source>
      <translation>另外询问</translation>
    </message>
    <message>
      <source>Ask first</source>
      <translation>先问后发</translation>
    </message>
    <message>
      <source>Ask nothing next time for lists of this shape</source>
      <translation>下次遇到同类列表时不再询问</translation>
    </message>
    <message>
      <source>Ask suppliers</source>
      <translation>询问供应商</translation>
    </message>
    <message>
      <source>Ask the supplier</source>
      <translation>询问供应商</translation>
    </message>
    <message>
      <source>Asked</source>
      <translation>已询问</translation>
    </message>
    <message>
      <source>Asked again only if this entry or {party} changes</source>
      <translation>仅当本条目或{party}有变时才再次询问</translation>
    </message>
    <message>
      <source>Asked by</source>
      <translation>询问人</translation>
    </message>
    <message>
      <source>Asked on</source>
      <translation>询问日</translation>
    </message>
    <message>
      <source>Asked, all clients</source>
      <translation>已询问，所有客户</translation>
    </message>
    <message>
      <source>Asked, out</source>
      <translation>询问未答</translation>
    </message>
    <message>
      <source>Asks only what can still change the answer, and writes the memo for the file.</source>
      <translation>只询问仍可能改变结论的事项，并写出备忘录存档。</translation>
    </message>
    <message>
      <source>Assemblies that may hold one</source>
      <translation>可能内含磁体的组件</translation>
    </message>
    <message>
      <source>Assumption</source>
      <translation>假设</translation>
    </message>
    <message>
      <source>Attach</source>
      <translation>附加</translation>
    </message>
    <message>
      <source>Attach document</source>
      <translation>附加文件</translation>
    </message>
    <message>
      <source>Attach {name}</source>
      <translation>附加 {name}</translation>
    </message>
    <message>
      <source>Attachment {name}</source>
      <translation>附件{name}</translation>
    </message>
    <message>
      <source>Attachments</source>
      <translation>附件</translation>
    </message>
    <message>
      <source>Back</source>
      <translation>上一步</translation>
    </message>
    <message>
      <source>Back (Alt+Left)</source>
      <translation>后退（Alt+Left）</translation>
    </message>
    <message>
      <source>Back to the form</source>
      <translation>返回表单</translation>
    </message>
    <message>
      <source>Back to the list</source>
      <translation>返回名单</translation>
    </message>
    <message>
      <source>Back to the product</source>
      <translation>返回产品</translation>
    </message>
    <message>
      <source>Back to the sheet</source>
      <translation>回到工作表</translation>
    </message>
    <message>
      <source>Back up now</source>
      <translation>立即备份</translation>
    </message>
    <message>
      <source>Backing up</source>
      <translation>正在备份</translation>
    </message>
    <message>
      <source>Backup</source>
      <translation>备份</translation>
    </message>
    <message>
      <source>Backup of {day}, {time}.</source>
      <translation>备份时间：{day} {time}。</translation>
    </message>
    <message>
      <source>Backups (*.sqlite)</source>
      <translation>备份 (*.sqlite)</translation>
    </message>
    <message>
      <source>Backups to keep</source>
      <translation>保留备份数</translation>
    </message>
    <message>
      <source>Barred</source>
      <translation>禁止内容</translation>
    </message>
    <message>
      <source>Because</source>
      <translation>理由</translation>
    </message>
    <message>
      <source>Before a sheet goes to China</source>
      <translation>向中国发出询问表之前</translation>
    </message>
    <message>
      <source>Before and after</source>
      <translation>之前与之后</translation>
    </message>
    <message>
      <source>Begin</source>
      <translation>开始</translation>
    </message>
    <message>
      <source>Being printed …</source>
      <translation>正在打印……</translation>
    </message>
    <message>
      <source>Being signed …</source>
      <translation>正在签名 …</translation>
    </message>
    <message>
      <source>Being stored …</source>
      <translation>正在保存……</translation>
    </message>
    <message>
      <source>Between</source>
      <translation>介于</translation>
    </message>
    <message>
      <source>Bill</source>
      <translation>物料清单</translation>
    </message>
    <message>
      <source>Bill of {number}</source>
      <translation>{number} 的物料清单</translation>
    </message>
    <message>
      <source>Bill of {part}</source>
      <translation>{part} 的清单</translation>
    </message>
    <message>
      <source>Bill of {product}</source>
      <translation>{product}的物料清单</translation>
    </message>
    <message>
      <source>Bill on all levels</source>
      <translation>各层级物料清单</translation>
    </message>
    <message>
      <source>Blank cells empty what is known</source>
      <translation>空白单元格清除已知内容</translation>
    </message>
    <message>
      <source>Born</source>
      <translation>出生日期</translation>
    </message>
    <message>
      <source>Born in</source>
      <translation>出生地</translation>
    </message>
    <message>
      <source>Both pages side by side</source>
      <translation>两页并排查看</translation>
    </message>
    <message>
      <source>Both papers, side by side</source>
      <translation>两份文件并排</translation>
    </message>
    <message>
      <source>Both texts, side by side</source>
      <translation>两段文字并排</translation>
    </message>
    <message>
      <source>By</source>
      <translation>判定人</translation>
    </message>
    <message>
      <source>By content only: {share}</source>
      <translation>仅按含量计：{share}</translation>
    </message>
    <message>
      <source>By custom, not by law. A test proves no origin; a certificate of origin says nothing of dysprosium.</source>
      <translation>依惯例，并非法律规定。检测不能证明原产地；原产地证书不说明镝。</translation>
    </message>
    <message>
      <source>By notice</source>
      <translation>依据公告</translation>
    </message>
    <message>
      <source>By the whole article: {share}</source>
      <translation>按整件计：{share}</translation>
    </message>
    <message>
      <source>Bytes</source>
      <translation>字节</translation>
    </message>
    <message>
      <source>CSV text (*.csv)</source>
      <translation>CSV 文本 (*.csv)</translation>
    </message>
    <message>
      <source>Cable lugs, glands, sleeves</source>
      <translation>接线端子、电缆接头、套管</translation>
    </message>
    <message>
      <source>Cable ties</source>
      <translation>扎带</translation>
    </message>
    <message>
      <source>Cables and wires</source>
      <translation>电缆和电线</translation>
    </message>
    <message>
      <source>Called</source>
      <translation>名称</translation>
    </message>
    <message>
      <source>Can be filled in here</source>
      <translation>可在此填写</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>取消</translation>
    </message>
    <message>
      <source>Cancel, Escape</source>
      <translation>取消，Esc</translation>
    </message>
    <message>
      <source>Cancelled; nothing has been changed.</source>
      <translation>已取消；未作任何更改。</translation>
    </message>
    <message>
      <source>Cancelled; nothing was written.</source>
      <translation>已取消；未写出任何文件。</translation>
    </message>
    <message>
      <source>Cannot be read</source>
      <translation>无法读取</translation>
    </message>
    <message>
      <source>Cannot be taken</source>
      <translation>不能收入</translation>
    </message>
    <message>
      <source>Case</source>
      <translation>案情</translation>
    </message>
    <message>
      <source>Case and answer</source>
      <translation>案情与答案</translation>
    </message>
    <message>
      <source>Case, conclusion, law and lists are frozen as they are now and never change; a new version can supersede them.</source>
      <translation>案情、结论、法律和名单按现状固定，永不更改；可由新版本取代。</translation>
    </message>
    <message>
      <source>Catalogue</source>
      <translation>目录</translation>
    </message>
    <message>
      <source>Cautious</source>
      <translation>从严</translation>
    </message>
    <message>
      <source>Cautious readings</source>
      <translation>从严解读</translation>
    </message>
    <message>
      <source>Cautious: {words}</source>
      <translation>从严：{words}</translation>
    </message>
    <message>
      <source>Certificates tell the content of an element, not what was fed in. Until the kind of material is named, screenings count the material as not known.</source>
      <translation>质检报告给出的是元素含量，而不是投入的原料。在确定材料种类之前，筛查按材料未知处理。</translation>
    </message>
    <message>
      <source>Change</source>
      <translation>修改</translation>
    </message>
    <message numerus="yes">
      <source>Change %n row(s)</source>
      <translation>
        <numerusform>修改 %n 行</numerusform>
      </translation>
    </message>
    <message>
      <source>Change answer</source>
      <translation>更改回答</translation>
    </message>
    <message>
      <source>Change it in a workbook</source>
      <translation>在工作簿中修改</translation>
    </message>
    <message>
      <source>Change the bill</source>
      <translation>修改物料清单</translation>
    </message>
    <message>
      <source>Change the lines</source>
      <translation>修改明细行</translation>
    </message>
    <message>
      <source>Change the material</source>
      <translation>修改材料</translation>
    </message>
    <message>
      <source>Change the owners</source>
      <translation>修改所有者</translation>
    </message>
    <message>
      <source>Change the selected rows</source>
      <translation>修改所选行</translation>
    </message>
    <message>
      <source>Change the technology</source>
      <translation>修改技术</translation>
    </message>
    <message>
      <source>Change {count} …</source>
      <translation>修改 {count} 行…</translation>
    </message>
    <message>
      <source>Change {name}</source>
      <translation>修改{name}</translation>
    </message>
    <message>
      <source>Changed</source>
      <translation>已变更</translation>
    </message>
    <message>
      <source>Changed meanwhile</source>
      <translation>期间已被更改</translation>
    </message>
    <message>
      <source>Changed since this screening began</source>
      <translation>此筛查开始后有变更</translation>
    </message>
    <message>
      <source>Changed since this was recorded</source>
      <translation>此判定记录后有变更</translation>
    </message>
    <message>
      <source>Changed: {called} {name}</source>
      <translation>更改：{called} {name}</translation>
    </message>
    <message>
      <source>Changes a copy of the case. The screening stays as it is.</source>
      <translation>只更改案情的副本，筛查本身保持不变。</translation>
    </message>
    <message>
      <source>Changes on {day}: {state}.</source>
      <translation>{day}变更：{state}。</translation>
    </message>
    <message>
      <source>Check a paper</source>
      <translation>核对文件</translation>
    </message>
    <message>
      <source>Check another paper</source>
      <translation>核对另一份文件</translation>
    </message>
    <message>
      <source>Check other papers</source>
      <translation>核对其他文件</translation>
    </message>
    <message>
      <source>Check the papers in a folder</source>
      <translation>核对文件夹中的文件</translation>
    </message>
    <message>
      <source>Checked papers</source>
      <translation>已核对的文件</translation>
    </message>
    <message>
      <source>Checking paper {number} of {count} …</source>
      <translation>正在核对第 {number} 份，共 {count} 份…</translation>
    </message>
    <message>
      <source>Checking {name} …</source>
      <translation>正在核对{name}……</translation>
    </message>
    <message>
      <source>China {share}</source>
      <translation>中国 {share}</translation>
    </message>
    <message>
      <source>Chinese</source>
      <translation>中文</translation>
    </message>
    <message>
      <source>Chinese holidays of that year are not on record here: only weekends and New Year’s Day are left out, so answer earlier</source>
      <translation>本程序未收录该年的中国节假日：仅扣除周末和元旦，请提前答复</translation>
    </message>
    <message>
      <source>Chinese technology</source>
      <translation>中国技术</translation>
    </message>
    <message>
      <source>Chinese technology used for {number}</source>
      <translation>{number} 所用的中国技术</translation>
    </message>
    <message>
      <source>Choose</source>
      <translation>选择</translation>
    </message>
    <message>
      <source>Choose PDFs</source>
      <translation>选择 PDF</translation>
    </message>
    <message>
      <source>Choose a backup</source>
      <translation>选择备份</translation>
    </message>
    <message>
      <source>Choose a cell with a figure first.</source>
      <translation>请先选择一个含数值的单元格。</translation>
    </message>
    <message>
      <source>Choose a client in the table first.</source>
      <translation>请先在表中选择一个客户。</translation>
    </message>
    <message>
      <source>Choose a country from the list.</source>
      <translation>请从列表中选择国家（地区）。</translation>
    </message>
    <message>
      <source>Choose a currency from the list.</source>
      <translation>请从列表中选择货币。</translation>
    </message>
    <message>
      <source>Choose a data folder</source>
      <translation>选择数据文件夹</translation>
    </message>
    <message>
      <source>Choose a file</source>
      <translation>选择文件</translation>
    </message>
    <message>
      <source>Choose a file, or say that there is none.</source>
      <translation>请选择文件，或说明没有。</translation>
    </message>
    <message>
      <source>Choose a folder</source>
      <translation>请选择文件夹</translation>
    </message>
    <message>
      <source>Choose a folder for the data. Lodestone asks again at the next start, unless HOME is set or it is started with --data-dir FOLDER.</source>
      <translation>请选择存放数据的文件夹。除非设置了 HOME，或以 --data-dir FOLDER 启动，否则 Lodestone 下次启动时会再次询问。</translation>
    </message>
    <message>
      <source>Choose a key</source>
      <translation>选择密钥</translation>
    </message>
    <message>
      <source>Choose a key first.</source>
      <translation>请先选择密钥。</translation>
    </message>
    <message>
      <source>Choose a law file</source>
      <translation>选择法规文件</translation>
    </message>
    <message>
      <source>Choose a line below the product first.</source>
      <translation>请先选择产品下的一行。</translation>
    </message>
    <message>
      <source>Choose a name at the left</source>
      <translation>请在左侧选择名称</translation>
    </message>
    <message>
      <source>Choose a provision</source>
      <translation>请选择条款</translation>
    </message>
    <message>
      <source>Choose a row first.</source>
      <translation>请先选择一行。</translation>
    </message>
    <message>
      <source>Choose a row to see it here.</source>
      <translation>选择一行即可在此查看。</translation>
    </message>
    <message>
      <source>Choose a shipment or record first, on Screenings or Records.</source>
      <translation>请先在“筛查”或“判定记录”中选择一次出货或一条记录。</translation>
    </message>
    <message>
      <source>Choose an answer: Alt 1 same, Alt 2 different, Alt 3 unsure.</source>
      <translation>请作答：Alt 1 同一方，Alt 2 不是同一方，Alt 3 不确定。</translation>
    </message>
    <message>
      <source>Choose another file</source>
      <translation>选择另一个文件</translation>
    </message>
    <message>
      <source>Choose another folder</source>
      <translation>另选文件夹</translation>
    </message>
    <message>
      <source>Choose columns</source>
      <translation>选择列</translation>
    </message>
    <message>
      <source>Choose file</source>
      <translation>选择文件</translation>
    </message>
    <message>
      <source>Choose folder</source>
      <translation>选择文件夹</translation>
    </message>
    <message>
      <source>Choose one from the list; typing a part of it finds it.</source>
      <translation>请从列表中选择；输入其中一部分即可找到。</translation>
    </message>
    <message>
      <source>Choose one of the list.</source>
      <translation>请从列表中选择。</translation>
    </message>
    <message>
      <source>Choose one of the list; a part of its name finds it.</source>
      <translation>请从列表中选择；输入名称的一部分即可查找。</translation>
    </message>
    <message>
      <source>Choose one supplier first.</source>
      <translation>请先选择一个供应商。</translation>
    </message>
    <message>
      <source>Choose one.</source>
      <translation>请选择一项。</translation>
    </message>
    <message>
      <source>Choose picture</source>
      <translation>选择图片</translation>
    </message>
    <message>
      <source>Choose the answer to change in the list first.</source>
      <translation>请先在列表中选择要更改的回答。</translation>
    </message>
    <message>
      <source>Choose the data folder to open.</source>
      <translation>请选择要打开的数据文件夹。</translation>
    </message>
    <message>
      <source>Choose the product that leaves.</source>
      <translation>请选择要发出的产品。</translation>
    </message>
    <message>
      <source>Choose what is supposed and work it out. Every product of every client is worked out as if it were shipped today to a buyer with nothing against it.</source>
      <translation>选择要假设的内容，然后推算。每个客户的每个产品都按今天发给没有任何不利情形的买方来推算。</translation>
    </message>
    <message>
      <source>Choose what is supposed first, then Suppose it.</source>
      <translation>请先选择要假设的内容，再点“加入假设”。</translation>
    </message>
    <message>
      <source>Choose what is supposed, add as many as belong together, and work it out. Every product is worked out as if it were shipped today to a buyer with nothing against it.</source>
      <translation>选择要假设的内容，可同时加入多项，然后推算。每个产品都按今天发给没有任何不利情形的买方来推算。</translation>
    </message>
    <message>
      <source>Choose what to change</source>
      <translation>选择要更改的项目</translation>
    </message>
    <message>
      <source>Choose what you found</source>
      <translation>请选择查到的结果</translation>
    </message>
    <message>
      <source>Choose what you found.</source>
      <translation>请选择查到的结果。</translation>
    </message>
    <message>
      <source>Choose whether one is stated</source>
      <translation>请选择是否写明末日</translation>
    </message>
    <message>
      <source>Choose your key file first.</source>
      <translation>请先选择密钥文件。</translation>
    </message>
    <message>
      <source>Chosen by</source>
      <translation>选定人</translation>
    </message>
    <message>
      <source>Chosen by {name}</source>
      <translation>由 {name} 选定</translation>
    </message>
    <message>
      <source>Chosen by {name} on {day}</source>
      <translation>由 {name} 于 {day} 选定</translation>
    </message>
    <message>
      <source>Chosen on {day}</source>
      <translation>选定于 {day}</translation>
    </message>
    <message>
      <source>Class</source>
      <translation>类别</translation>
    </message>
    <message>
      <source>Classification</source>
      <translation>归类</translation>
    </message>
    <message>
      <source>Clear</source>
      <translation>清除</translation>
    </message>
    <message>
      <source>Clear the filter</source>
      <translation>清除筛选</translation>
    </message>
    <message>
      <source>Client</source>
      <translation>客户</translation>
    </message>
    <message>
      <source>Client of Lodestone</source>
      <translation>Lodestone 客户</translation>
    </message>
    <message>
      <source>Client, what comes next</source>
      <translation>客户，接下来的事项</translation>
    </message>
    <message>
      <source>Client: {name}</source>
      <translation>客户：{name}</translation>
    </message>
    <message>
      <source>Clients</source>
      <translation>客户</translation>
    </message>
    <message>
      <source>Clients before and after</source>
      <translation>假设前后的客户</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>关闭</translation>
    </message>
    <message>
      <source>Close all levels</source>
      <translation>收起所有层级</translation>
    </message>
    <message>
      <source>Close the help (Esc)</source>
      <translation>关闭帮助（Esc）</translation>
    </message>
    <message>
      <source>Column</source>
      <translation>列</translation>
    </message>
    <message>
      <source>Column {letters}</source>
      <translation>{letters}列</translation>
    </message>
    <message>
      <source>Columns</source>
      <translation>列</translation>
    </message>
    <message>
      <source>Columns of the sheet</source>
      <translation>工作表的列</translation>
    </message>
    <message>
      <source>Columns of {name}</source>
      <translation>{name}的列</translation>
    </message>
    <message>
      <source>Compare</source>
      <translation>比较</translation>
    </message>
    <message>
      <source>Compare with</source>
      <translation>比较对象</translation>
    </message>
    <message>
      <source>Comparing {old} with {new}</source>
      <translation>正在比较{old}与{new}</translation>
    </message>
    <message>
      <source>Completeness</source>
      <translation>完整性</translation>
    </message>
    <message>
      <source>Compliance Notice</source>
      <translation>《合规告知书》</translation>
    </message>
    <message>
      <source>Compliance Notice confirmed by its recipient</source>
      <translation>接收方已确认《合规告知书》</translation>
    </message>
    <message>
      <source>Compliance Notice handed over</source>
      <translation>已交付《合规告知书》</translation>
    </message>
    <message>
      <source>Confidence</source>
      <translation>可信度</translation>
    </message>
    <message>
      <source>Confidence {letter}. The wording is ours; the law's own text decides.</source>
      <translation>可信度 {letter}。表述为本程序所拟；以法律原文为准。</translation>
    </message>
    <message>
      <source>Confirm</source>
      <translation>确认</translation>
    </message>
    <message numerus="yes">
      <source>Confirm %n part(s)</source>
      <translation>
        <numerusform>确认 %n 个零件</numerusform>
      </translation>
    </message>
    <message>
      <source>Confirm {part}: {what}</source>
      <translation>确认 {part}：{what}</translation>
    </message>
    <message>
      <source>Confirmed</source>
      <translation>已确认</translation>
    </message>
    <message>
      <source>Confirmed {count}</source>
      <translation>已确认 {count}</translation>
    </message>
    <message>
      <source>Consignee</source>
      <translation>收货人</translation>
    </message>
    <message>
      <source>Contact</source>
      <translation>联系人</translation>
    </message>
    <message>
      <source>Content of an element, oxide or compound</source>
      <translation>元素、氧化物或化合物的含量</translation>
    </message>
    <message>
      <source>Content of {substance}</source>
      <translation>{substance}含量</translation>
    </message>
    <message>
      <source>Content, %</source>
      <translation>含量，%</translation>
    </message>
    <message>
      <source>Content, stronger to weaker: a laboratory on the lot, EN 10204 3.2, 3.1, 2.2, 2.1, a material declaration, a data sheet, X-rays on a coated magnet.</source>
      <translation>含量，由强到弱：本批次实验室检测、EN 10204 3.2、3.1、2.2、2.1、材料声明、产品数据表、对带镀层磁体的 X 射线检测。</translation>
    </message>
    <message>
      <source>Contents</source>
      <translation>含量</translation>
    </message>
    <message>
      <source>Continue</source>
      <translation>继续</translation>
    </message>
    <message>
      <source>Control or watch list</source>
      <translation>管控名单或关注名单</translation>
    </message>
    <message>
      <source>Copied</source>
      <translation>已复制</translation>
    </message>
    <message>
      <source>Copy</source>
      <translation>复制</translation>
    </message>
    <message numerus="yes">
      <source>Copy %n address(es)</source>
      <translation>
        <numerusform>复制 %n 个网址</numerusform>
      </translation>
    </message>
    <message>
      <source>Copy of {name}</source>
      <translation>{name} 的副本</translation>
    </message>
    <message>
      <source>Copy the SHA-256 of the file</source>
      <translation>复制文件的SHA-256</translation>
    </message>
    <message>
      <source>Copying</source>
      <translation>正在复制</translation>
    </message>
    <message>
      <source>Copying to {folder}</source>
      <translation>正在复制到 {folder}</translation>
    </message>
    <message>
      <source>Correct what is read</source>
      <translation>更正读取的内容</translation>
    </message>
    <message>
      <source>Count today</source>
      <translation>今日适用</translation>
    </message>
    <message>
      <source>Counted</source>
      <translation>计数</translation>
    </message>
    <message>
      <source>Country</source>
      <translation>国家（地区）</translation>
    </message>
    <message>
      <source>Country of origin</source>
      <translation>原产国（地区）</translation>
    </message>
    <message>
      <source>Counts as an importer.</source>
      <translation>视同进口商。</translation>
    </message>
    <message>
      <source>Create the folder</source>
      <translation>创建文件夹</translation>
    </message>
    <message>
      <source>Ctrl+Y restores it.</source>
      <translation>按 Ctrl+Y 可恢复。</translation>
    </message>
    <message>
      <source>Currency</source>
      <translation>货币</translation>
    </message>
    <message>
      <source>Current</source>
      <translation>现行</translation>
    </message>
    <message>
      <source>Customer</source>
      <translation>客户</translation>
    </message>
    <message>
      <source>Customer uses them</source>
      <translation>客户自用</translation>
    </message>
    <message>
      <source>Dark</source>
      <translation>深色</translation>
    </message>
    <message>
      <source>Dark letters on a light background, or the other way round.</source>
      <translation>浅底深字，或深底浅字。</translation>
    </message>
    <message>
      <source>Dashed: announced or not confirmed, no notice seen.</source>
      <translation>虚线：仅有宣布或未经确认，未见公告。</translation>
    </message>
    <message>
      <source>Data</source>
      <translation>数据</translation>
    </message>
    <message>
      <source>Data folder</source>
      <translation>数据文件夹</translation>
    </message>
    <message>
      <source>Data for the application for a licence</source>
      <translation>许可证申请填报数据</translation>
    </message>
    <message>
      <source>Day</source>
      <translation>日期</translation>
    </message>
    <message>
      <source>Day of the document</source>
      <translation>文件日期</translation>
    </message>
    <message>
      <source>Day of the file; the list states none</source>
      <translation>文件日期；名单未注明日期</translation>
    </message>
    <message>
      <source>Day seen</source>
      <translation>查阅日期</translation>
    </message>
    <message>
      <source>Day, country and customer, then screen it</source>
      <translation>填写日期、国家和客户，然后筛查</translation>
    </message>
    <message>
      <source>Days ahead</source>
      <translation>近期日程</translation>
    </message>
    <message>
      <source>Deciding words: {words}</source>
      <translation>关键词句：{words}</translation>
    </message>
    <message>
      <source>Del</source>
      <translation>Del</translation>
    </message>
    <message>
      <source>Delete</source>
      <translation>删除</translation>
    </message>
    <message>
      <source>Delete check</source>
      <translation>删除核查</translation>
    </message>
    <message>
      <source>Delete check of {who}</source>
      <translation>删除核查：{who}</translation>
    </message>
    <message>
      <source>Delete the check of {who}? The law line and later cases no longer rest on it. Determinations that were recorded keep their copy, and its evidence stays. Undo brings it back.</source>
      <translation>删除 {who} 的核查？效力状态栏和以后的案情将不再以其为据。已记录的判定保留其副本，证据也予保留。可用“撤销”恢复。</translation>
    </message>
    <message>
      <source>Delete the row</source>
      <translation>删除此行</translation>
    </message>
    <message>
      <source>Delete {name}?</source>
      <translation>删除 {name}？</translation>
    </message>
    <message>
      <source>Depends on how the law is read:</source>
      <translation>取决于对法律的解读：</translation>
    </message>
    <message>
      <source>Depends on one answer</source>
      <translation>取决于一个答案</translation>
    </message>
    <message>
      <source>Destination</source>
      <translation>目的地</translation>
    </message>
    <message>
      <source>Detach</source>
      <translation>取下</translation>
    </message>
    <message>
      <source>Detach {name}?</source>
      <translation>取下 {name}？</translation>
    </message>
    <message>
      <source>Detail</source>
      <translation>详情</translation>
    </message>
    <message>
      <source>Detail in place of the table</source>
      <translation>以详情代替表格</translation>
    </message>
    <message>
      <source>Detail of {title}</source>
      <translation>{title}详情</translation>
    </message>
    <message>
      <source>Detailed log</source>
      <translation>详细日志</translation>
    </message>
    <message>
      <source>Details</source>
      <translation>详情</translation>
    </message>
    <message>
      <source>Determinations</source>
      <translation>判定</translation>
    </message>
    <message>
      <source>Differ today</source>
      <translation>今日结论不同</translation>
    </message>
    <message>
      <source>Different</source>
      <translation>不是同一方</translation>
    </message>
    <message>
      <source>Different.</source>
      <translation>不是同一方。</translation>
    </message>
    <message>
      <source>Differs</source>
      <translation>不一致</translation>
    </message>
    <message>
      <source>Discard</source>
      <translation>放弃</translation>
    </message>
    <message>
      <source>Dismiss</source>
      <translation>不再提示</translation>
    </message>
    <message>
      <source>Dismissed; the catalogue stays as it is.</source>
      <translation>已忽略；目录保持原样。</translation>
    </message>
    <message>
      <source>Do first</source>
      <translation>先做什么</translation>
    </message>
    <message>
      <source>Do first after</source>
      <translation>之后先做什么</translation>
    </message>
    <message>
      <source>Do first before</source>
      <translation>之前先做什么</translation>
    </message>
    <message>
      <source>Do first, is</source>
      <translation>先做什么（现）</translation>
    </message>
    <message>
      <source>Do first, was</source>
      <translation>先做什么（原）</translation>
    </message>
    <message>
      <source>Do it</source>
      <translation>执行</translation>
    </message>
    <message>
      <source>Document</source>
      <translation>凭证</translation>
    </message>
    <message>
      <source>Documents</source>
      <translation>文件</translation>
    </message>
    <message>
      <source>Documents to look at again</source>
      <translation>需要再看的文件</translation>
    </message>
    <message>
      <source>Does a notice after {notice} extend the suspension of {law} beyond {day}?</source>
      <translation>{notice}之后，是否有公告将{law}的暂停延至 {day} 以后？</translation>
    </message>
    <message>
      <source>Does any of these hold a rare-earth material of Annex 1 itself, outside the parts in it?</source>
      <translation>其中是否有任何一个，其本身（不计其中的部件）含有附件1所列稀土材料？</translation>
    </message>
    <message>
      <source>Does this shipment need a licence under China's rare-earth export rules?</source>
      <translation>依照中国稀土出口管制规定，此批出货是否需许可证？</translation>
    </message>
    <message>
      <source>Dossier for a supplier who applies for a licence</source>
      <translation>供应商申请许可证所需资料</translation>
    </message>
    <message>
      <source>Doubts</source>
      <translation>疑问</translation>
    </message>
    <message>
      <source>Drawing the pages …</source>
      <translation>正在绘制页面……</translation>
    </message>
    <message>
      <source>Drop a newer law file here, or choose one: what it would change is shown before it is taken.</source>
      <translation>把更新的法规文件拖到这里，或选择一份：采用之前会显示它将改变什么。</translation>
    </message>
    <message>
      <source>Drop memos or a folder here, or choose them: whether each is as it was printed, and whether its answer follows from its facts. They are read where they lie; nothing of them is stored.</source>
      <translation>将判定备忘录或文件夹拖放到此处，或加以选择：核对每份是否与打印时一致，其答案是否由其事实得出。仅就地读取，不保存其任何内容。</translation>
    </message>
    <message>
      <source>Due</source>
      <translation>截止日</translation>
    </message>
    <message>
      <source>Duplicate</source>
      <translation>再制一份</translation>
    </message>
    <message>
      <source>Each line asks whether technology from China was used for it, not whether it was done.</source>
      <translation>每一行问的是该环节是否使用了来自中国的技术，而不是有没有这一环节。</translation>
    </message>
    <message>
      <source>Each that is not answered yet (Ctrl+Shift+N)</source>
      <translation>尚未回答的各题（Ctrl+Shift+N）</translation>
    </message>
    <message>
      <source>Earlier values</source>
      <translation>以前的值</translation>
    </message>
    <message>
      <source>Edit</source>
      <translation>编辑</translation>
    </message>
    <message>
      <source>Edit client</source>
      <translation>编辑客户</translation>
    </message>
    <message>
      <source>Edit exchange rate</source>
      <translation>编辑汇率</translation>
    </message>
    <message>
      <source>Edit {name}</source>
      <translation>编辑 {name}</translation>
    </message>
    <message>
      <source>Edit {number}</source>
      <translation>编辑 {number}</translation>
    </message>
    <message>
      <source>Electrical steel sheet</source>
      <translation>电工钢片</translation>
    </message>
    <message>
      <source>Element</source>
      <translation>元素</translation>
    </message>
    <message>
      <source>Element content</source>
      <translation>元素含量</translation>
    </message>
    <message>
      <source>Element in feedstock</source>
      <translation>单位原料元素量</translation>
    </message>
    <message>
      <source>Element, oxide or compound</source>
      <translation>元素、氧化物或化合物</translation>
    </message>
    <message>
      <source>End</source>
      <translation>结束</translation>
    </message>
    <message>
      <source>End of the journal</source>
      <translation>日志链末尾</translation>
    </message>
    <message>
      <source>End use</source>
      <translation>最终用途</translation>
    </message>
    <message>
      <source>End user</source>
      <translation>最终用户</translation>
    </message>
    <message>
      <source>End-use answers</source>
      <translation>最终用途问答</translation>
    </message>
    <message>
      <source>End-user and end-use certificate</source>
      <translation>最终用户和最终用途证明文件</translation>
    </message>
    <message>
      <source>Ended</source>
      <translation>已失效</translation>
    </message>
    <message>
      <source>English</source>
      <translation>English</translation>
    </message>
    <message>
      <source>English and Chinese</source>
      <translation>英文和中文</translation>
    </message>
    <message>
      <source>English and Chinese, side by side</source>
      <translation>英文与中文对照</translation>
    </message>
    <message>
      <source>Enquiry whether the goods are dual-use items</source>
      <translation>就货物是否属于两用物项提出咨询</translation>
    </message>
    <message>
      <source>Enter</source>
      <translation>Enter</translation>
    </message>
    <message>
      <source>Enter goes to the first row, Escape empties this box</source>
      <translation>按 Enter 转到第一行，按 Esc 清空此框</translation>
    </message>
    <message>
      <source>Enter on a row goes back to it.</source>
      <translation>在某一行按 Enter 可返回该问题。</translation>
    </message>
    <message>
      <source>Enter or Delete on a row does the same.</source>
      <translation>在行上按 Enter 或 Delete 键效果相同。</translation>
    </message>
    <message>
      <source>Enter shows the cell in the sheet, where it can be corrected.</source>
      <translation>按Enter键转到表中的单元格，可在那里更正。</translation>
    </message>
    <message>
      <source>Entered on</source>
      <translation>录入日期</translation>
    </message>
    <message>
      <source>Entries</source>
      <translation>条目</translation>
    </message>
    <message>
      <source>Entries of the journal</source>
      <translation>日志链条目</translation>
    </message>
    <message>
      <source>Entries or lists</source>
      <translation>条目或名单</translation>
    </message>
    <message>
      <source>Entry</source>
      <translation>条目编号</translation>
    </message>
    <message>
      <source>Entry before</source>
      <translation>前一条目</translation>
    </message>
    <message>
      <source>Entry of the law file: {how}.</source>
      <translation>法规文件的条目：{how}。</translation>
    </message>
    <message>
      <source>Entry {nr}</source>
      <translation>条目 {nr}</translation>
    </message>
    <message>
      <source>Escape</source>
      <translation>Esc</translation>
    </message>
    <message>
      <source>Every answer is now judged under the law file in use today.</source>
      <translation>所有回答均按当前法规文件推算。</translation>
    </message>
    <message>
      <source>Every change is an entry that holds the hash of the one before it. Verify tells whether an entry, a determination, a memo or a paper kept as evidence was altered since.</source>
      <translation>每次改动都是一条记录，含前一条的哈希。核对日志链可查明条目、判定、备忘录或所存证据此后是否被改动。</translation>
    </message>
    <message>
      <source>Every change to the catalogue, every screening and every record becomes an entry here, with who made it, when, and what it was before.</source>
      <translation>目录的每次更改、每项筛查和每份判定记录都会成为此处的一条条目，载明由谁、在何时所为，以及之前的内容。</translation>
    </message>
    <message>
      <source>Every client</source>
      <translation>所有客户</translation>
    </message>
    <message>
      <source>Every determination, with what became of it</source>
      <translation>每条判定记录及其后续情况</translation>
    </message>
    <message>
      <source>Every entry is the same.</source>
      <translation>所有条目均相同。</translation>
    </message>
    <message>
      <source>Every later case of this client</source>
      <translation>此客户以后的所有案情</translation>
    </message>
    <message>
      <source>Every line of it; parties and end use are asked once</source>
      <translation>逐行筛查，相关方和最终用途只问一次</translation>
    </message>
    <message>
      <source>Every name is searched in {lists} with {entries}. No list is complete.</source>
      <translation>每个名称都在 {lists}、{entries}中检索。没有任何名单是完整的。</translation>
    </message>
    <message>
      <source>Every part is taken out.</source>
      <translation>所有零件都已取出。</translation>
    </message>
    <message>
      <source>Every part of its bill, with its pieces (Ctrl+B)</source>
      <translation>其物料清单中的每个部件及件数（Ctrl+B）</translation>
    </message>
    <message>
      <source>Every product has a class. What comes in with the next list without one is sorted here: likely magnets first, what is surely nothing of the kind in one step.</source>
      <translation>所有产品均已归类。下一份列表中未归类的零件在此分拣：先是可能的磁体，确定无关的一步归类。</translation>
    </message>
    <message>
      <source>Every product is classed</source>
      <translation>所有产品均已归类</translation>
    </message>
    <message>
      <source>Everybody</source>
      <translation>所有人</translation>
    </message>
    <message>
      <source>Everything else that it asks for is so already: this answer decides.</source>
      <translation>它要求的其他各项均已具备：由此回答决定。</translation>
    </message>
    <message>
      <source>Everything else that these {count} rules ask for is so already: this answer decides.</source>
      <translation>这 {count} 条规定要求的其他各项均已具备：由此回答决定。</translation>
    </message>
    <message>
      <source>Everything is copied to an empty folder and compared; the old folder is kept.</source>
      <translation>全部内容复制到空文件夹并逐一比对；旧文件夹予以保留。</translation>
    </message>
    <message>
      <source>Everything is in {folder}, and has been compared. Lodestone opens it from there at the next start; until then the old folder is still in use, so quit now. The old folder is kept; delete it when you no longer need it.</source>
      <translation>全部内容已在 {folder}，并经比对。Lodestone 下次启动时从该处打开；在此之前仍使用旧文件夹，因此请立即退出。旧文件夹予以保留；不再需要时可将其删除。</translation>
    </message>
    <message>
      <source>Everything stays on this computer; it opens no connection.</source>
      <translation>一切都留在此计算机上；程序不建立任何网络连接。</translation>
    </message>
    <message>
      <source>Evidence</source>
      <translation>证据</translation>
    </message>
    <message>
      <source>Evidence: a file</source>
      <translation>证据：文件</translation>
    </message>
    <message>
      <source>Evidence: there is none</source>
      <translation>证据：没有</translation>
    </message>
    <message>
      <source>Evidence: {name}, hash {hash}</source>
      <translation>证据：{name}，哈希值 {hash}</translation>
    </message>
    <message>
      <source>Examined: {law}, and the other law and the lists of the law file.</source>
      <translation>已查：{law}，以及法规文件中的其他法规和名单。</translation>
    </message>
    <message>
      <source>Example</source>
      <translation>示例</translation>
    </message>
    <message>
      <source>Examples answered anew</source>
      <translation>答案改变的示例</translation>
    </message>
    <message>
      <source>Exchange rates</source>
      <translation>汇率</translation>
    </message>
    <message>
      <source>Exchange rates belong to a client.</source>
      <translation>汇率属于某个客户。</translation>
    </message>
    <message>
      <source>Export</source>
      <translation>导出</translation>
    </message>
    <message>
      <source>Export catalogue</source>
      <translation>导出目录</translation>
    </message>
    <message>
      <source>Export day</source>
      <translation>出口日期</translation>
    </message>
    <message>
      <source>Export the law file, change rows, days, prices and words in the workbook, and take it back.</source>
      <translation>导出法规文件，在工作簿中修改行、日期、价格和文字，再收回。</translation>
    </message>
    <message>
      <source>Export workbook</source>
      <translation>导出工作簿</translation>
    </message>
    <message>
      <source>Exporter</source>
      <translation>出口商</translation>
    </message>
    <message>
      <source>Field</source>
      <translation>字段</translation>
    </message>
    <message>
      <source>Fields</source>
      <translation>字段</translation>
    </message>
    <message>
      <source>Figure</source>
      <translation>数字</translation>
    </message>
    <message>
      <source>Figure in the document</source>
      <translation>文件中的数字</translation>
    </message>
    <message>
      <source>Figure or origin</source>
      <translation>数值或原产地</translation>
    </message>
    <message>
      <source>File</source>
      <translation>文件</translation>
    </message>
    <message>
      <source>File with record {number}</source>
      <translation>随判定记录 {number} 归档</translation>
    </message>
    <message>
      <source>File with the record</source>
      <translation>随判定记录归档</translation>
    </message>
    <message>
      <source>Filed as {number}, version {version}</source>
      <translation>已归档为 {number}，第 {version} 版</translation>
    </message>
    <message>
      <source>Filed: {name}</source>
      <translation>已归档：{name}</translation>
    </message>
    <message>
      <source>Files</source>
      <translation>文件与日志</translation>
    </message>
    <message>
      <source>Files of checks (*.json)</source>
      <translation>核查文件 (*.json)</translation>
    </message>
    <message>
      <source>Fill in</source>
      <translation>填写</translation>
    </message>
    <message>
      <source>Fill in every field of the line first.</source>
      <translation>请先填写该行的每个字段。</translation>
    </message>
    <message>
      <source>Fill this in.</source>
      <translation>请填写此项。</translation>
    </message>
    <message>
      <source>Filter by client and any column</source>
      <translation>按客户和任意列筛选</translation>
    </message>
    <message>
      <source>Filter by currency, day, source</source>
      <translation>按货币、日期、来源筛选</translation>
    </message>
    <message>
      <source>Filter by file, part number, reason</source>
      <translation>按文件、零件号、原因筛选</translation>
    </message>
    <message>
      <source>Filter by name, country, 中文</source>
      <translation>按名称、国家（地区）或中文筛选</translation>
    </message>
    <message>
      <source>Filter by name, source</source>
      <translation>按名称、来源筛选</translation>
    </message>
    <message>
      <source>Filter by name, 中文, country, number</source>
      <translation>按名称、中文、国家、编号筛选</translation>
    </message>
    <message>
      <source>Filter by number, item, name</source>
      <translation>按编号、物项或名称筛选</translation>
    </message>
    <message>
      <source>Filter by number, name, supplier, 中文</source>
      <translation>按编号、名称、供应商或中文筛选</translation>
    </message>
    <message>
      <source>Filter by number, title, party</source>
      <translation>按编号、标题或相关方筛选</translation>
    </message>
    <message>
      <source>Filter by subject or what was done</source>
      <translation>按对象或操作筛选</translation>
    </message>
    <message>
      <source>Filter by supplier, part, file</source>
      <translation>按供应商、零件、文件筛选</translation>
    </message>
    <message>
      <source>Filter by words, article, number</source>
      <translation>按词句、条次或编号筛选</translation>
    </message>
    <message>
      <source>Filter the rows</source>
      <translation>筛选行</translation>
    </message>
    <message>
      <source>Filter this page</source>
      <translation>筛选本页</translation>
    </message>
    <message>
      <source>Filters</source>
      <translation>筛选</translation>
    </message>
    <message>
      <source>Filters: {count}</source>
      <translation>筛选：{count}</translation>
    </message>
    <message>
      <source>Final products</source>
      <translation>最终产品</translation>
    </message>
    <message>
      <source>Find a field</source>
      <translation>查找字段</translation>
    </message>
    <message>
      <source>Finding on {name}</source>
      <translation>关于{name}的核对结果</translation>
    </message>
    <message>
      <source>Firms that a listed party owns, and every other list</source>
      <translation>列入名单者所拥有的企业，以及其他任何名单</translation>
    </message>
    <message>
      <source>Fit the width</source>
      <translation>适合宽度</translation>
    </message>
    <message>
      <source>Fixed resistors</source>
      <translation>固定电阻</translation>
    </message>
    <message>
      <source>Flip</source>
      <translation>改变</translation>
    </message>
    <message>
      <source>Flips {count}</source>
      <translation>有改变 {count}</translation>
    </message>
    <message>
      <source>Folder</source>
      <translation>文件夹</translation>
    </message>
    <message>
      <source>Folder for an auditor</source>
      <translation>审计文件夹</translation>
    </message>
    <message>
      <source>Folder for papers</source>
      <translation>文件存放位置</translation>
    </message>
    <message>
      <source>Folder for the sheets</source>
      <translation>存放询问表的文件夹</translation>
    </message>
    <message>
      <source>Folder “{name}”</source>
      <translation>文件夹“{name}”</translation>
    </message>
    <message>
      <source>For a magnet, a target or a material no other parts are counted.</source>
      <translation>对磁体、靶材或材料，不另计其他零件。</translation>
    </message>
    <message>
      <source>For every line</source>
      <translation>适用于每一行</translation>
    </message>
    <message>
      <source>For exports</source>
      <translation>适用的出口日期</translation>
    </message>
    <message>
      <source>For the paper</source>
      <translation>供文件使用</translation>
    </message>
    <message>
      <source>For {lines}</source>
      <translation>适用于 {lines}</translation>
    </message>
    <message>
      <source>For: {duty}</source>
      <translation>用于：{duty}</translation>
    </message>
    <message>
      <source>Forget it</source>
      <translation>删除</translation>
    </message>
    <message>
      <source>Forms (*.pdf)</source>
      <translation>表单 (*.pdf)</translation>
    </message>
    <message>
      <source>Found</source>
      <translation>查找结果</translation>
    </message>
    <message>
      <source>From</source>
      <translation>从</translation>
    </message>
    <message>
      <source>From day</source>
      <translation>起始日期</translation>
    </message>
    <message>
      <source>From the catalogue</source>
      <translation>来自目录</translation>
    </message>
    <message>
      <source>From the filter to the first row, open a row</source>
      <translation>从筛选框转到第一行；打开一行</translation>
    </message>
    <message>
      <source>Give it another name</source>
      <translation>另取名称</translation>
    </message>
    <message>
      <source>Give the last day.</source>
      <translation>请填写末日。</translation>
    </message>
    <message>
      <source>Give the value that holds in this case, or say that it is not known.</source>
      <translation>请给出本案适用的值，或说明未知。</translation>
    </message>
    <message>
      <source>Go back to a backup</source>
      <translation>恢复到备份</translation>
    </message>
    <message>
      <source>Go back to it</source>
      <translation>恢复</translation>
    </message>
    <message>
      <source>Go back to the one before</source>
      <translation>退回前一份</translation>
    </message>
    <message>
      <source>Go back to this backup?</source>
      <translation>恢复到此备份？</translation>
    </message>
    <message>
      <source>Go on with it</source>
      <translation>继续</translation>
    </message>
    <message>
      <source>Go to Asked</source>
      <translation>转到已询问</translation>
    </message>
    <message>
      <source>Go to Journal</source>
      <translation>转到日志链</translation>
    </message>
    <message>
      <source>Go to Law</source>
      <translation>转到法律</translation>
    </message>
    <message>
      <source>Go to Lists</source>
      <translation>前往名单</translation>
    </message>
    <message>
      <source>Go to Overview</source>
      <translation>转到概览</translation>
    </message>
    <message>
      <source>Go to Parties</source>
      <translation>转到相关方</translation>
    </message>
    <message>
      <source>Go to Products</source>
      <translation>转到产品</translation>
    </message>
    <message>
      <source>Go to Records</source>
      <translation>转到判定记录</translation>
    </message>
    <message>
      <source>Go to Screenings</source>
      <translation>转到筛查</translation>
    </message>
    <message>
      <source>Go to Settings</source>
      <translation>转到设置</translation>
    </message>
    <message>
      <source>Go to Suppliers</source>
      <translation>转到供应商</translation>
    </message>
    <message>
      <source>Go to it</source>
      <translation>前往</translation>
    </message>
    <message>
      <source>Go to lists and their versions</source>
      <translation>前往名单及其版本</translation>
    </message>
    <message>
      <source>Go to products</source>
      <translation>转到产品</translation>
    </message>
    <message>
      <source>Go to shipments</source>
      <translation>转到出货</translation>
    </message>
    <message>
      <source>Go to the next cell that is not clear</source>
      <translation>转到下一个不明确的单元格</translation>
    </message>
    <message>
      <source>Go to what lists left open</source>
      <translation>转到清单未定的内容</translation>
    </message>
    <message>
      <source>Going back</source>
      <translation>正在退回</translation>
    </message>
    <message>
      <source>Goods and buyer, what was found</source>
      <translation>货物与买方，核对结果</translation>
    </message>
    <message>
      <source>Goods left under a licence</source>
      <translation>货物持许可证出口</translation>
    </message>
    <message>
      <source>Grade</source>
      <translation>牌号</translation>
    </message>
    <message>
      <source>Grey rows are not taken. Click the number of a row to make it the heading, double-click a cell to correct it. N goes to the next one that is not clear.</source>
      <translation>灰色的行不收入。点击行号可把该行设为表头，双击单元格可以更正。按N键转到下一个不明确的单元格。</translation>
    </message>
    <message>
      <source>Ground {ground}</source>
      <translation>情形：{ground}</translation>
    </message>
    <message>
      <source>Grounds 1 and 2 (value, technology) have not applied on any confirmed day.</source>
      <translation>情形一、二（价值、技术）至今没有任何一天经确认施行过。</translation>
    </message>
    <message>
      <source>Grounds after</source>
      <translation>之后的情形</translation>
    </message>
    <message>
      <source>Guards of the file</source>
      <translation>文件的保护措施</translation>
    </message>
    <message>
      <source>HS code</source>
      <translation>HS 编码</translation>
    </message>
    <message>
      <source>Hand in</source>
      <translation>提交</translation>
    </message>
    <message>
      <source>Hand in for review</source>
      <translation>提交复核</translation>
    </message>
    <message>
      <source>Hand over</source>
      <translation>移交</translation>
    </message>
    <message>
      <source>Hand the Compliance Notice over</source>
      <translation>交付《合规告知书》</translation>
    </message>
    <message>
      <source>Handed in</source>
      <translation>提交</translation>
    </message>
    <message>
      <source>Handed over, nothing more is recorded for this client here; it stays to be read. {person} stands in the journal as who decided it.</source>
      <translation>移交之后，这里不再为该客户记录，但仍可阅读。日志会写明由 {person} 决定。</translation>
    </message>
    <message>
      <source>Hangs on</source>
      <translation>取决于</translation>
    </message>
    <message>
      <source>Hash</source>
      <translation>哈希值</translation>
    </message>
    <message>
      <source>Hash of the law file</source>
      <translation>法规文件哈希值</translation>
    </message>
    <message>
      <source>Hashes of the law file</source>
      <translation>法规文件各文件哈希值</translation>
    </message>
    <message>
      <source>Held by a listed party</source>
      <translation>由列入名单者持有</translation>
    </message>
    <message>
      <source>Help</source>
      <translation>帮助</translation>
    </message>
    <message>
      <source>Help (F1)</source>
      <translation>帮助（F1）</translation>
    </message>
    <message>
      <source>Help: {what}</source>
      <translation>帮助：{what}</translation>
    </message>
    <message>
      <source>Here belong the firms shipments go to: importer, consignee, end user. Whether one is a military user or stands on a list is answered by a person, once, and used in every screening.</source>
      <translation>此处记录收货企业：进口商、收货人、最终用户。是否为军事用户、是否列入名单，由人回答一次，供每次筛查使用。</translation>
    </message>
    <message>
      <source>Here belongs what is sold and every part in it: where it is made, what it is worth, and which rare-earth material it holds. A workbook from the parts list brings them all at once.</source>
      <translation>此处记录所售产品及其每个零件：产地、价值和所含稀土材料。用零件清单工作簿可一次导入全部内容。</translation>
    </message>
    <message>
      <source>Hide</source>
      <translation>收起</translation>
    </message>
    <message>
      <source>Hold</source>
      <translation>暂停发货</translation>
    </message>
    <message>
      <source>Hold a memo against it</source>
      <translation>用判定备忘录比对</translation>
    </message>
    <message>
      <source>Holds none</source>
      <translation>不含</translation>
    </message>
    <message>
      <source>Holds none of it</source>
      <translation>不含任何此类物质</translation>
    </message>
    <message>
      <source>How amounts in different currencies are compared</source>
      <translation>不同货币的金额按什么汇率比较</translation>
    </message>
    <message>
      <source>How amounts in different currencies are compared, for the client that is open.</source>
      <translation>不同货币的金额按什么汇率比较；仅用于当前打开的客户。</translation>
    </message>
    <message>
      <source>If it is not the client itself that exports</source>
      <translation>若出口商并非客户本身</translation>
    </message>
    <message>
      <source>If shipped today</source>
      <translation>若今日出货</translation>
    </message>
    <message>
      <source>If the rule is in force</source>
      <translation>若规则正在施行</translation>
    </message>
    <message>
      <source>If the rule ran</source>
      <translation>若规则施行</translation>
    </message>
    <message>
      <source>If they are the same: {act}; the answer under the announcement is: {verdict}.</source>
      <translation>若系同一主体：{act}；依公告的结论为：{verdict}。</translation>
    </message>
    <message>
      <source>If you answer yes and name no material, the product itself counts as holding none; its parts are counted on their own.</source>
      <translation>若回答“是”而未列出材料，即视为产品本身不含此类材料；其零件另行计算。</translation>
    </message>
    <message>
      <source>If you answer yes and name no part, the product counts as having nothing built in.</source>
      <translation>若回答“是”而未列出零件，即视为产品内没有装入任何零件。</translation>
    </message>
    <message>
      <source>If you confirm</source>
      <translation>若确认</translation>
    </message>
    <message>
      <source>Import</source>
      <translation>导入</translation>
    </message>
    <message>
      <source>Import parts list</source>
      <translation>导入零件清单</translation>
    </message>
    <message>
      <source>Import the parts list first, then add a shipment, or screen a single product to see what the result would be.</source>
      <translation>请先导入零件清单，再新增出货；也可单独筛查一个产品，看结论如何。</translation>
    </message>
    <message>
      <source>Import the table on the clipboard</source>
      <translation>导入剪贴板上的表格</translation>
    </message>
    <message>
      <source>Imported {file}: {what}</source>
      <translation>已导入 {file}：{what}</translation>
    </message>
    <message>
      <source>Importer</source>
      <translation>进口商</translation>
    </message>
    <message>
      <source>In</source>
      <translation>国家</translation>
    </message>
    <message>
      <source>In Chinese</source>
      <translation>中文名称</translation>
    </message>
    <message>
      <source>In a ring: {firms}. What listed parties hold of them is the least share at which all stakes along the ring agree; a case states it as a range.</source>
      <translation>相互持股成环：{firms}。列入名单者在其中的持股，取使环上各持股相互一致的最小比例；案情中以区间写明。</translation>
    </message>
    <message>
      <source>In force</source>
      <translation>施行中</translation>
    </message>
    <message>
      <source>In force since {day}</source>
      <translation>自{day}起施行中</translation>
    </message>
    <message>
      <source>In force today</source>
      <translation>今日施行中</translation>
    </message>
    <message>
      <source>In letters</source>
      <translation>拉丁字母名称</translation>
    </message>
    <message>
      <source>In lists</source>
      <translation>名单查询</translation>
    </message>
    <message>
      <source>In progress</source>
      <translation>进行中</translation>
    </message>
    <message>
      <source>In the backup</source>
      <translation>备份中</translation>
    </message>
    <message>
      <source>In the case: {value}</source>
      <translation>本案：{value}</translation>
    </message>
    <message>
      <source>In this case one piece is worth</source>
      <translation>本案中一件的价值为</translation>
    </message>
    <message>
      <source>In this paper</source>
      <translation>这份文件中</translation>
    </message>
    <message>
      <source>Incomplete notices: {count} ({notices})</source>
      <translation>不完整的公告：{count} 份（{notices}）</translation>
    </message>
    <message>
      <source>Initials or name</source>
      <translation>缩写或姓名</translation>
    </message>
    <message>
      <source>Install the newer Lodestone, which can open the file.</source>
      <translation>请安装较新的 Lodestone，它可以打开此文件。</translation>
    </message>
    <message>
      <source>Into a new client: {name}</source>
      <translation>收入新客户：{name}</translation>
    </message>
    <message>
      <source>Is</source>
      <translation>现为</translation>
    </message>
    <message>
      <source>Is any of these a magnet, target or rare-earth material of Annex 1, or does any of them hold one?</source>
      <translation>其中是否有附件1所列的磁体、靶材或稀土材料，或含有此类物项的零件？</translation>
    </message>
    <message>
      <source>Is any of these built of parts that are, or may hold, a magnet or target?</source>
      <translation>其中是否有任何一个由属于或可能含有磁体或靶材的部件组装而成？</translation>
    </message>
    <message>
      <source>Is for</source>
      <translation>对应字段</translation>
    </message>
    <message>
      <source>Is reached</source>
      <translation>是否涉及</translation>
    </message>
    <message>
      <source>Is this all the rare-earth material?</source>
      <translation>这些是全部稀土材料吗？</translation>
    </message>
    <message>
      <source>Is this the listed party?</source>
      <translation>是否就是名单上的这一方？</translation>
    </message>
    <message>
      <source>Is worth</source>
      <translation>汇率</translation>
    </message>
    <message>
      <source>Issued by</source>
      <translation>签发人</translation>
    </message>
    <message>
      <source>It advises; a person decides. It is no legal advice.</source>
      <translation>程序只提供参考，由人决定；不构成法律意见。</translation>
    </message>
    <message>
      <source>It asks for a licence of its own.</source>
      <translation>它要求另行取得许可证。</translation>
    </message>
    <message>
      <source>It bars them.</source>
      <translation>它予以禁止。</translation>
    </message>
    <message>
      <source>It becomes a shipment with this one line, and its screening opens. What is left blank is asked there.</source>
      <translation>将建立仅含此行的出货，并打开其筛查。留空的内容会在筛查中询问。</translation>
    </message>
    <message>
      <source>It can be brought back with Undo, as long as this window is open.</source>
      <translation>只要此窗口未关闭，即可用“撤销”恢复。</translation>
    </message>
    <message>
      <source>It cannot be used now.</source>
      <translation>现在不能使用。</translation>
    </message>
    <message>
      <source>It counts as held by listed parties</source>
      <translation>视为由列入名单者持有</translation>
    </message>
    <message numerus="yes">
      <source>It counts for %n more entry(ies) of the same party</source>
      <translation>
        <numerusform>该判断同时适用于同一主体的另外 %n 个条目</numerusform>
      </translation>
    </message>
    <message>
      <source>It counts for {firms} too</source>
      <translation>同时适用于 {firms}</translation>
    </message>
    <message>
      <source>It does not count as held by listed parties, on these facts</source>
      <translation>依这些事实，不视为由列入名单者持有</translation>
    </message>
    <message>
      <source>It hangs on an open question of the law</source>
      <translation>结论取决于法律上的未决问题</translation>
    </message>
    <message>
      <source>It hangs on open questions of the law</source>
      <translation>结论取决于法律上的未决问题</translation>
    </message>
    <message>
      <source>It has been stored anew since this form was opened. Nothing typed here is lost.</source>
      <translation>此表单打开之后，其内容已被重新保存。这里填写的内容不会丢失。</translation>
    </message>
    <message>
      <source>It has to be judged again</source>
      <translation>须重新判断</translation>
    </message>
    <message>
      <source>It has to end on {day} or later.</source>
      <translation>截止日须为 {day} 或之后。</translation>
    </message>
    <message>
      <source>It is</source>
      <translation>为</translation>
    </message>
    <message>
      <source>It is about nothing named.</source>
      <translation>它未指明对象。</translation>
    </message>
    <message>
      <source>It is confirmed already: another digit takes it for something else.</source>
      <translation>已经确认：按其他数字可改为别的类别。</translation>
    </message>
    <message>
      <source>It is kept as a magnet or target; its row of Annex 1 stays open until a certificate tells.</source>
      <translation>记为磁体或靶材；其附件1条目在有证书说明之前保持待查。</translation>
    </message>
    <message>
      <source>It is kept as a rare-earth material; its row of Annex 1 stays open.</source>
      <translation>记为稀土材料；其附件1条目保持待查。</translation>
    </message>
    <message>
      <source>It is marked as kept beyond its last day until the hold is released. Nothing is deleted anyway.</source>
      <translation>在解除保留之前，即使超过保存期限也标明须保存。程序本来就不会删除任何内容。</translation>
    </message>
    <message>
      <source>It is of a loaded list, which names no notice.</source>
      <translation>它出自载入的名单，该名单未指明公告。</translation>
    </message>
    <message>
      <source>It is to be looked at.</source>
      <translation>需要查看。</translation>
    </message>
    <message>
      <source>It is what a list left open, and nothing to be had twice.</source>
      <translation>这是列表留下的未决项，不能再制一份。</translation>
    </message>
    <message>
      <source>It is what the law file comes to. Open it to change it.</source>
      <translation>这是依该法规文件得出的结果。请打开它来修改。</translation>
    </message>
    <message>
      <source>It looks nothing up: notices, prices and listed parties are what you load or record.</source>
      <translation>程序不查询任何内容：公告、价格和列入名单者均由您载入或记录。</translation>
    </message>
    <message>
      <source>It names no supplier.</source>
      <translation>它未指明供应商。</translation>
    </message>
    <message>
      <source>It no longer counts for {owner}. The file stays in the data file, as journal and records name it. Undo attaches it again.</source>
      <translation>它不再用于 {owner}。文件仍留在数据文件中，因为日志和记录会提到它。可用“撤销”重新附加。</translation>
    </message>
    <message>
      <source>It runs since {first} by {notice}.</source>
      <translation>依据{notice}，自{first}起施行。</translation>
    </message>
    <message>
      <source>It says nothing that could be filled in. Dismiss it.</source>
      <translation>其中没有可填入的内容。请选“不再提示”。</translation>
    </message>
    <message>
      <source>It says word for word what the one in use says.</source>
      <translation>其内容与使用中的法规文件逐字相同。</translation>
    </message>
    <message>
      <source>It stands for itself.</source>
      <translation>它独立成条。</translation>
    </message>
    <message>
      <source>It stands on another list, {list}: it fills in no answer, and the memo prints it among other lists.</source>
      <translation>它列于其他名单（{list}）：不填入任何答案，备忘录将其列在其他名单之中。</translation>
    </message>
    <message>
      <source>It stops at the next row.</source>
      <translation>将在下一行停止。</translation>
    </message>
    <message>
      <source>It waits for the steps above.</source>
      <translation>须待以上步骤完成。</translation>
    </message>
    <message>
      <source>It warns: an order of its own, to be read; no ground of Article II.</source>
      <translation>仅作提示：须另行阅读的命令；不是第二条的理由。</translation>
    </message>
    <message>
      <source>It warns; it is no ground of Article II.</source>
      <translation>仅作提示，不属于第二条的情形。</translation>
    </message>
    <message>
      <source>It was made by an earlier version, or by another program, and carries no seal of its bytes: a figure of the catalogue that was damaged in it would not show.</source>
      <translation>它由较早的版本或其他程序生成，不带字节封印：其中目录的数字若有损坏，不会显示出来。</translation>
    </message>
    <message>
      <source>Item</source>
      <translation>物项</translation>
    </message>
    <message>
      <source>Item, by name</source>
      <translation>物项名称</translation>
    </message>
    <message>
      <source>Its class becomes row {row}, its contents are the law file's range, as estimates. A certificate or a declaration replaces them.</source>
      <translation>归类为条目 {row}，含量按法规文件的范围记为估计值；证书或声明将予以替代。</translation>
    </message>
    <message>
      <source>Its class becomes: assembly with such a part. What it holds is asked about.</source>
      <translation>归类为：内含此类零件的组件。其所含内容会被询问。</translation>
    </message>
    <message>
      <source>Its class becomes: not listed. Screenings ask nothing more about it.</source>
      <translation>归类为：未列入。筛查时不再询问。</translation>
    </message>
    <message>
      <source>Its entries</source>
      <translation>其条目</translation>
    </message>
    <message>
      <source>Its name and country are enough to begin; the rest can follow.</source>
      <translation>有名称和国家（地区）即可开始；其余可稍后补充。</translation>
    </message>
    <message>
      <source>Its own bill</source>
      <translation>它自己的物料清单</translation>
    </message>
    <message>
      <source>Its own owners</source>
      <translation>它自己的所有者</translation>
    </message>
    <message>
      <source>Its owners and the rest are filled in later, under Parties.</source>
      <translation>其所有者及其余内容稍后在“相关方”页填写。</translation>
    </message>
    <message>
      <source>Its owners stand above</source>
      <translation>其所有者见上文</translation>
    </message>
    <message>
      <source>Its owners: {words}</source>
      <translation>其所有者：{words}</translation>
    </message>
    <message>
      <source>Its product</source>
      <translation>其产品</translation>
    </message>
    <message>
      <source>Its product is not in the catalogue.</source>
      <translation>其产品不在目录中。</translation>
    </message>
    <message>
      <source>Its products</source>
      <translation>其产品</translation>
    </message>
    <message>
      <source>Its records</source>
      <translation>其记录</translation>
    </message>
    <message>
      <source>Its shipment</source>
      <translation>其出货</translation>
    </message>
    <message>
      <source>Its shipment is not on file any more.</source>
      <translation>其出货已不在档案中。</translation>
    </message>
    <message>
      <source>Its shipments</source>
      <translation>其出货</translation>
    </message>
    <message>
      <source>Its supplier</source>
      <translation>其供应商</translation>
    </message>
    <message>
      <source>Its supplier is not on file any more.</source>
      <translation>其供应商已不在档案中。</translation>
    </message>
    <message>
      <source>Journal</source>
      <translation>日志链</translation>
    </message>
    <message>
      <source>Judge</source>
      <translation>判断</translation>
    </message>
    <message numerus="yes">
      <source>Judge %n name(s)</source>
      <translation>
        <numerusform>判断 %n 个名称</numerusform>
      </translation>
    </message>
    <message>
      <source>Judge its names</source>
      <translation>判断其名称</translation>
    </message>
    <message>
      <source>Judge names</source>
      <translation>判断名称</translation>
    </message>
    <message>
      <source>Judge these entries</source>
      <translation>判断这些条目</translation>
    </message>
    <message>
      <source>Judged</source>
      <translation>已判断</translation>
    </message>
    <message>
      <source>Judged before</source>
      <translation>先前的判断</translation>
    </message>
    <message>
      <source>Judged different</source>
      <translation>已判为不是同一方</translation>
    </message>
    <message>
      <source>Judged different by {who} on {day}</source>
      <translation>{who}于{day}判断为不同</translation>
    </message>
    <message>
      <source>Judged different on {day} by {who}</source>
      <translation>{day}由{who}判为不是同一方</translation>
    </message>
    <message>
      <source>Judged the same</source>
      <translation>已判为同一方</translation>
    </message>
    <message>
      <source>Judged the same by {who} on {day}</source>
      <translation>{who}于{day}判断为同一</translation>
    </message>
    <message>
      <source>Judged the same on {day} by {who}</source>
      <translation>{day}由{who}判为同一方</translation>
    </message>
    <message>
      <source>Judged to be this party, it counts as on the control list.</source>
      <translation>经判断为该方的，按列入管控名单计。</translation>
    </message>
    <message>
      <source>Judged to be this party, it counts as on the watch list.</source>
      <translation>经判断为该方的，按列入关注名单计。</translation>
    </message>
    <message>
      <source>Judged unsure on {day} by {who}</source>
      <translation>{day}由{who}判为不确定</translation>
    </message>
    <message>
      <source>Keep</source>
      <translation>保留</translation>
    </message>
    <message numerus="yes">
      <source>Keep %n answer(s)</source>
      <translation>
        <numerusform>存入 %n 个答案</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Keep %n answer(s) in the catalogue, so that they are not asked again</source>
      <translation>
        <numerusform>将 %n 个答案存入目录，以后不再询问</numerusform>
      </translation>
    </message>
    <message>
      <source>Keep as it was</source>
      <translation>保持原样</translation>
    </message>
    <message>
      <source>Keep editing</source>
      <translation>继续编辑</translation>
    </message>
    <message>
      <source>Keep how the columns are read</source>
      <translation>保留列的读法</translation>
    </message>
    <message>
      <source>Keep how the columns are read, under a name</source>
      <translation>为列的读法命名并保留</translation>
    </message>
    <message>
      <source>Keep in the catalogue</source>
      <translation>存入目录</translation>
    </message>
    <message>
      <source>Keep the catalogue's</source>
      <translation>采用目录的值</translation>
    </message>
    <message>
      <source>Keep the file as evidence</source>
      <translation>把文件留作证据</translation>
    </message>
    <message>
      <source>Keep this file as it is, and compare it with a backup or with the memos that were given out.</source>
      <translation>请原样保留此文件，并与备份或已发出的判定备忘录比对。</translation>
    </message>
    <message>
      <source>Keep this no longer</source>
      <translation>不再保存此项</translation>
    </message>
    <message>
      <source>Keep under this name</source>
      <translation>以此名称保存</translation>
    </message>
    <message>
      <source>Keep what it states; the memo says so</source>
      <translation>沿用其所载内容；备忘录会注明</translation>
    </message>
    <message>
      <source>Keep {name} no longer</source>
      <translation>不再保存“{name}”</translation>
    </message>
    <message>
      <source>Kept under a name</source>
      <translation>已按名称保存</translation>
    </message>
    <message>
      <source>Kept until</source>
      <translation>保存至</translation>
    </message>
    <message>
      <source>Kept, and not printed on the sheet</source>
      <translation>会保留，但不印在询问表上</translation>
    </message>
    <message>
      <source>Key file</source>
      <translation>密钥文件</translation>
    </message>
    <message>
      <source>Key file (*.p12 *.pfx)</source>
      <translation>密钥文件 (*.p12 *.pfx)</translation>
    </message>
    <message>
      <source>Key {key} is trusted</source>
      <translation>已信任密钥 {key}</translation>
    </message>
    <message>
      <source>Keyboard</source>
      <translation>键盘</translation>
    </message>
    <message>
      <source>Kind</source>
      <translation>种类</translation>
    </message>
    <message>
      <source>Kind of material</source>
      <translation>材料种类</translation>
    </message>
    <message>
      <source>Kind of source</source>
      <translation>来源类别</translation>
    </message>
    <message>
      <source>Known to</source>
      <translation>所知截至</translation>
    </message>
    <message>
      <source>Language</source>
      <translation>语言</translation>
    </message>
    <message>
      <source>Largest single direct holding</source>
      <translation>最大的单一直接持股</translation>
    </message>
    <message>
      <source>Last changed</source>
      <translation>最近修改</translation>
    </message>
    <message>
      <source>Last check: {day}.</source>
      <translation>最近核查：{day}。</translation>
    </message>
    <message>
      <source>Last day</source>
      <translation>末日</translation>
    </message>
    <message>
      <source>Last deal with this customer: {number}, {day}.</source>
      <translation>与该买方的上一笔交易：{number}，{day}。</translation>
    </message>
    <message numerus="yes">
      <source>Last look at the ministry's notices %n day(s) ago</source>
      <translation>
        <numerusform>上次查看商务部公告是 %n 天前</numerusform>
      </translation>
    </message>
    <message>
      <source>Late</source>
      <translation>逾期</translation>
    </message>
    <message>
      <source>Latest shipments</source>
      <translation>最近出货</translation>
    </message>
    <message>
      <source>Law</source>
      <translation>法律</translation>
    </message>
    <message>
      <source>Law file</source>
      <translation>法规文件</translation>
    </message>
    <message>
      <source>Law file {before} → {now}</source>
      <translation>法规文件 {before} → {now}</translation>
    </message>
    <message>
      <source>Law file {id} {version} counts from now on</source>
      <translation>从现在起以法规文件 {id} {version} 为准</translation>
    </message>
    <message>
      <source>Law file {id} {version}, law known to {day}</source>
      <translation>法规文件 {id} {version}，法律截至{day}</translation>
    </message>
    <message>
      <source>Law file {version}, in the making</source>
      <translation>制作中的法规文件 {version}</translation>
    </message>
    <message>
      <source>Law files</source>
      <translation>法规文件</translation>
    </message>
    <message>
      <source>Law files ({patterns})</source>
      <translation>法规文件 ({patterns})</translation>
    </message>
    <message>
      <source>Law known to</source>
      <translation>法律截至</translation>
    </message>
    <message>
      <source>Law known to {day}; what changed since is shown as unconfirmed.</source>
      <translation>法律截至{day}；此后的变更显示为未经确认。</translation>
    </message>
    <message>
      <source>Leave it</source>
      <translation>不采用</translation>
    </message>
    <message>
      <source>Leave it open</source>
      <translation>保持待查</translation>
    </message>
    <message>
      <source>Leave the form, empty the filter</source>
      <translation>离开表单；清空筛选框</translation>
    </message>
    <message>
      <source>Leave this sheet out</source>
      <translation>不收此工作表</translation>
    </message>
    <message>
      <source>Leave without it</source>
      <translation>不保留并离开</translation>
    </message>
    <message>
      <source>Left out</source>
      <translation>未计</translation>
    </message>
    <message>
      <source>Left out: {rows}.</source>
      <translation>未纳入：{rows}。</translation>
    </message>
    <message>
      <source>Left unsure</source>
      <translation>留作不确定</translation>
    </message>
    <message>
      <source>Left unsure on {day} by {who}</source>
      <translation>{day}由{who}留作不确定</translation>
    </message>
    <message>
      <source>Letterhead, currency and the rest are filled in later, under Edit client.</source>
      <translation>信头、货币等稍后在“编辑客户”中填写。</translation>
    </message>
    <message>
      <source>Letters in {scripts} are not read as words: look the name up in Latin letters as well</source>
      <translation>{scripts}字母未按词语读取：请同时用拉丁字母查找该名称</translation>
    </message>
    <message>
      <source>Licence</source>
      <translation>需许可</translation>
    </message>
    <message>
      <source>Licence needed</source>
      <translation>需许可证</translation>
    </message>
    <message>
      <source>Licence needed if the rule is in force</source>
      <translation>若规则正在施行则需许可证</translation>
    </message>
    <message>
      <source>Licence needed if the rule ran</source>
      <translation>若规则施行则需许可证</translation>
    </message>
    <message>
      <source>Licence needed today</source>
      <translation>今日需许可证</translation>
    </message>
    <message>
      <source>Licence under {law} only</source>
      <translation>仅就{law}的许可证</translation>
    </message>
    <message>
      <source>Licences</source>
      <translation>许可条款</translation>
    </message>
    <message>
      <source>Light</source>
      <translation>浅色</translation>
    </message>
    <message>
      <source>Likely magnets</source>
      <translation>可能的磁体</translation>
    </message>
    <message>
      <source>Likely magnets {count}</source>
      <translation>可能的磁体 {count}</translation>
    </message>
    <message>
      <source>Likely targets</source>
      <translation>可能的靶材</translation>
    </message>
    <message>
      <source>Line</source>
      <translation>明细行</translation>
    </message>
    <message>
      <source>Line {line}</source>
      <translation>明细行 {line}</translation>
    </message>
    <message>
      <source>Lines</source>
      <translation>明细行</translation>
    </message>
    <message>
      <source>Lines of open shipments, on their day</source>
      <translation>未结出货的各行（按其日期）</translation>
    </message>
    <message>
      <source>Lines of the bill that are not pasted stay.</source>
      <translation>未粘贴的清单行保持不变。</translation>
    </message>
    <message>
      <source>Lines of {name}</source>
      <translation>{name} 的明细行</translation>
    </message>
    <message>
      <source>List</source>
      <translation>名单</translation>
    </message>
    <message>
      <source>List of evidence</source>
      <translation>证据清单</translation>
    </message>
    <message>
      <source>List of parties</source>
      <translation>相关方名单</translation>
    </message>
    <message>
      <source>List of suppliers</source>
      <translation>供应商名单</translation>
    </message>
    <message>
      <source>Listed</source>
      <translation>列入名单</translation>
    </message>
    <message>
      <source>Listed by the same name: {names}</source>
      <translation>以相同名称列入名单：{names}</translation>
    </message>
    <message>
      <source>Listed on</source>
      <translation>列入日期</translation>
    </message>
    <message>
      <source>Lists</source>
      <translation>名单</translation>
    </message>
    <message>
      <source>Lists and their versions</source>
      <translation>名单及其版本</translation>
    </message>
    <message>
      <source>Lists and versions</source>
      <translation>名单及版本</translation>
    </message>
    <message>
      <source>Lists of parties</source>
      <translation>相关方名单</translation>
    </message>
    <message>
      <source>Lists of parties ({patterns})</source>
      <translation>相关方名单（{patterns}）</translation>
    </message>
    <message>
      <source>Lists with the same headings are read like this one; it is kept for this client.</source>
      <translation>表头相同的清单将照此读取；为此客户保留。</translation>
    </message>
    <message>
      <source>Load</source>
      <translation>载入</translation>
    </message>
    <message>
      <source>Load a list</source>
      <translation>载入名单</translation>
    </message>
    <message>
      <source>Load a list of parties</source>
      <translation>载入相关方名单</translation>
    </message>
    <message>
      <source>Load the sample client</source>
      <translation>载入示例客户</translation>
    </message>
    <message>
      <source>Loaded</source>
      <translation>载入</translation>
    </message>
    <message>
      <source>Loaded long ago, look whether there is a newer one: {lists}</source>
      <translation>载入已久，请查看是否有更新的版本：{lists}</translation>
    </message>
    <message>
      <source>Loaded {name}, version {version}: {count}</source>
      <translation>已载入{name}，版本{version}：{count}</translation>
    </message>
    <message>
      <source>Loading the sample client</source>
      <translation>正在载入示例客户</translation>
    </message>
    <message>
      <source>Loading {name}</source>
      <translation>正在载入{name}</translation>
    </message>
    <message>
      <source>Logo</source>
      <translation>徽标</translation>
    </message>
    <message>
      <source>Logo of the letterhead</source>
      <translation>信头徽标</translation>
    </message>
    <message>
      <source>Look again: it does not hold any more</source>
      <translation>请重新查看：该判断已不再成立</translation>
    </message>
    <message>
      <source>Look again: {reasons}.</source>
      <translation>需要再看：{reasons}。</translation>
    </message>
    <message>
      <source>Look at it again on</source>
      <translation>复查日期</translation>
    </message>
    <message>
      <source>Look at the judgements</source>
      <translation>查看判断</translation>
    </message>
    <message>
      <source>Look at the ministry's notices, then note what you found. It enters every later case and stands on the law line until it is deleted on the page Law. Determinations recorded before stay as they are; those recorded with it keep their copy.</source>
      <translation>请查看商务部的公告，然后记下查到的结果。它计入以后的每个案情，并显示在效力状态栏，直至在“法律”页面删除。此前记录的判定保持不变；依其记录的判定保留其副本。</translation>
    </message>
    <message>
      <source>Look for a new notice on {law}</source>
      <translation>查找有关{law}的新公告</translation>
    </message>
    <message>
      <source>Look it up</source>
      <translation>去查阅</translation>
    </message>
    <message>
      <source>Look up all again</source>
      <translation>全部重新查询</translation>
    </message>
    <message>
      <source>Look up all parties again</source>
      <translation>重新查询所有相关方</translation>
    </message>
    <message>
      <source>Look up now</source>
      <translation>现在查询</translation>
    </message>
    <message>
      <source>Look up the standing</source>
      <translation>查阅规定是否生效</translation>
    </message>
    <message>
      <source>Look up what holds since {day}</source>
      <translation>查阅 {day} 以后的规定</translation>
    </message>
    <message>
      <source>Look-ups</source>
      <translation>查名</translation>
    </message>
    <message>
      <source>Look-ups, all clients</source>
      <translation>名称查询，所有客户</translation>
    </message>
    <message>
      <source>Looked at</source>
      <translation>查看内容</translation>
    </message>
    <message>
      <source>Looked up as</source>
      <translation>查询所用名称</translation>
    </message>
    <message>
      <source>Looked up on</source>
      <translation>查询日期</translation>
    </message>
    <message>
      <source>Looked up on {day} by {name}: no new notice seen.</source>
      <translation>{name}于{day}查看：未见新公告。</translation>
    </message>
    <message>
      <source>Looked up on {day} by {who}</source>
      <translation>{who}于{day}查询</translation>
    </message>
    <message>
      <source>Looked up on {day} by {who}.</source>
      <translation>{day}由{who}查询。</translation>
    </message>
    <message>
      <source>Looked up on {day}: no new notice seen.</source>
      <translation>{day}查看：未见新公告。</translation>
    </message>
    <message>
      <source>Looked, nothing new</source>
      <translation>已查看，未见新公告</translation>
    </message>
    <message>
      <source>Looked: no owners</source>
      <translation>已查：没有所有者</translation>
    </message>
    <message>
      <source>Looked: none was found, but there are some</source>
      <translation>已查：未找到所有者，但确有所有者</translation>
    </message>
    <message>
      <source>Looked: none was found, but there may be some</source>
      <translation>已查：未找到所有者，但可能有</translation>
    </message>
    <message>
      <source>Looking for papers …</source>
      <translation>正在查找文件…</translation>
    </message>
    <message>
      <source>Looking the name up …</source>
      <translation>正在查询该名称……</translation>
    </message>
    <message>
      <source>Looking the names up …</source>
      <translation>正在查询名称 …</translation>
    </message>
    <message>
      <source>Looking through the backups</source>
      <translation>正在检查备份</translation>
    </message>
    <message>
      <source>Looking through the lists …</source>
      <translation>正在查找名单……</translation>
    </message>
    <message>
      <source>Looking through {name}</source>
      <translation>正在检查 {name}</translation>
    </message>
    <message>
      <source>Looking up all parties and owners</source>
      <translation>正在查询所有相关方和所有者</translation>
    </message>
    <message>
      <source>Looking up names: {done} of {count}</source>
      <translation>正在查名：{done} / {count}</translation>
    </message>
    <message>
      <source>Looking up the names of all clients</source>
      <translation>正在查询所有客户的名称</translation>
    </message>
    <message>
      <source>Looking up {done} of {count} …</source>
      <translation>正在查询第 {done} 个，共 {count} 个……</translation>
    </message>
    <message>
      <source>Looks every party and owner up in every list, and shows what is not as it was</source>
      <translation>在每份名单中查询每个相关方和所有者，并显示与此前不同之处</translation>
    </message>
    <message>
      <source>Lot made on</source>
      <translation>批次生产日</translation>
    </message>
    <message>
      <source>Made again from what it carries</source>
      <translation>按其所载内容重新生成</translation>
    </message>
    <message>
      <source>Made in</source>
      <translation>原产地</translation>
    </message>
    <message>
      <source>Magnet making</source>
      <translation>磁材制造</translation>
    </message>
    <message>
      <source>Magnet or target</source>
      <translation>磁体或靶材</translation>
    </message>
    <message>
      <source>Magnets made with Chinese technology</source>
      <translation>用中国技术制造的磁体</translation>
    </message>
    <message>
      <source>Make a new one there</source>
      <translation>在该处新建</translation>
    </message>
    <message>
      <source>Make and review</source>
      <translation>新建并复核</translation>
    </message>
    <message>
      <source>Make this row the heading</source>
      <translation>把此行设为表头</translation>
    </message>
    <message>
      <source>Making the finding …</source>
      <translation>正在生成核对结果……</translation>
    </message>
    <message>
      <source>Mapping (*.json)</source>
      <translation>列对应 (*.json)</translation>
    </message>
    <message>
      <source>Mass</source>
      <translation>质量</translation>
    </message>
    <message>
      <source>Mass of it in one {part}</source>
      <translation>一件 {part} 中的质量</translation>
    </message>
    <message>
      <source>Material</source>
      <translation>材料</translation>
    </message>
    <message>
      <source>Material in {number}</source>
      <translation>{number} 中的材料</translation>
    </message>
    <message>
      <source>Material names no row</source>
      <translation>材料未定条目</translation>
    </message>
    <message>
      <source>Material {line}: {figure}</source>
      <translation>材料 {line}：{figure}</translation>
    </message>
    <message>
      <source>Material, grade</source>
      <translation>材料、牌号</translation>
    </message>
    <message>
      <source>Materials in products</source>
      <translation>产品中的材料</translation>
    </message>
    <message>
      <source>May apply</source>
      <translation>可能适用</translation>
    </message>
    <message>
      <source>May be</source>
      <translation>可能是</translation>
    </message>
    <message>
      <source>May have changed since: {count}</source>
      <translation>此后可能有变：{count}</translation>
    </message>
    <message>
      <source>May hold one</source>
      <translation>可能内含</translation>
    </message>
    <message>
      <source>Measures</source>
      <translation>措施</translation>
    </message>
    <message>
      <source>Meets as possible at most, says its list</source>
      <translation>依其名单，至多为可能命中</translation>
    </message>
    <message>
      <source>Memo</source>
      <translation>备忘录</translation>
    </message>
    <message>
      <source>Memo of all lines</source>
      <translation>各行合并备忘录</translation>
    </message>
    <message>
      <source>Memo of the shipment</source>
      <translation>整批货物的备忘录</translation>
    </message>
    <message>
      <source>Memo {number}</source>
      <translation>备忘录 {number}</translation>
    </message>
    <message>
      <source>Memos filed since stay in their folder, and verifying the journal names them as not recorded.</source>
      <translation>此后归档的备忘录仍留在其文件夹中，核对日志链时会指明它们未被记录。</translation>
    </message>
    <message>
      <source>Memos, cases, evidence, law files, registers, journal, and how to check them</source>
      <translation>备忘录、案情、证据、法规文件、登记册、日志链，以及如何核对</translation>
    </message>
    <message>
      <source>Memos, here and in their folder</source>
      <translation>判定备忘录（文件内及其文件夹中）</translation>
    </message>
    <message>
      <source>Menu of {name}</source>
      <translation>{name}的菜单</translation>
    </message>
    <message>
      <source>Met: {grounds}.</source>
      <translation>已满足：{grounds}。</translation>
    </message>
    <message>
      <source>Metal smelting</source>
      <translation>金属冶炼</translation>
    </message>
    <message>
      <source>Military</source>
      <translation>军事</translation>
    </message>
    <message>
      <source>Military user</source>
      <translation>军事用户</translation>
    </message>
    <message>
      <source>Mining</source>
      <translation>开采</translation>
    </message>
    <message>
      <source>More</source>
      <translation>更多</translation>
    </message>
    <message>
      <source>More for this list</source>
      <translation>此清单的更多操作</translation>
    </message>
    <message>
      <source>More in the handbook</source>
      <translation>手册中的更多内容</translation>
    </message>
    <message>
      <source>Move a client</source>
      <translation>转移客户</translation>
    </message>
    <message>
      <source>Move data</source>
      <translation>移动数据</translation>
    </message>
    <message>
      <source>Movement</source>
      <translation>流向</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>名称</translation>
    </message>
    <message>
      <source>Name a folder for the registers</source>
      <translation>请为登记册文件夹命名</translation>
    </message>
    <message>
      <source>Name a new folder for the auditor</source>
      <translation>为审计人员命名一个新文件夹</translation>
    </message>
    <message>
      <source>Name of the supplier</source>
      <translation>供应商名称</translation>
    </message>
    <message>
      <source>Name or number</source>
      <translation>名称或编号</translation>
    </message>
    <message>
      <source>Name the kind of material</source>
      <translation>确定材料种类</translation>
    </message>
    <message>
      <source>Name to keep it under</source>
      <translation>保存名称</translation>
    </message>
    <message>
      <source>Names</source>
      <translation>名称</translation>
    </message>
    <message>
      <source>Names could not be looked up</source>
      <translation>未能查名</translation>
    </message>
    <message>
      <source>Names in lists: {changes}</source>
      <translation>名单中的名称：{changes}</translation>
    </message>
    <message>
      <source>Names listed up to {day}</source>
      <translation>名单截至{day}</translation>
    </message>
    <message>
      <source>Names that meet an entry of a list and that nobody has judged</source>
      <translation>与名单条目相符而尚无人判断的名称</translation>
    </message>
    <message>
      <source>Names to judge</source>
      <translation>待判断的名称</translation>
    </message>
    <message>
      <source>Narrow</source>
      <translation>从窄</translation>
    </message>
    <message>
      <source>Narrow readings</source>
      <translation>从窄解读</translation>
    </message>
    <message>
      <source>Narrow: {words}</source>
      <translation>从窄：{words}</translation>
    </message>
    <message>
      <source>Near the line</source>
      <translation>接近门槛</translation>
    </message>
    <message>
      <source>Near the line {count}</source>
      <translation>接近门槛 {count}</translation>
    </message>
    <message>
      <source>Needed</source>
      <translation>需要</translation>
    </message>
    <message>
      <source>Needed or not, depending on the open facts</source>
      <translation>是否需要，取决于待查事实</translation>
    </message>
    <message>
      <source>Needs a client: set up your own firm, import a list, or load the sample.</source>
      <translation>需要先有客户：设立自己的公司、导入清单或载入示例。</translation>
    </message>
    <message>
      <source>Needs you</source>
      <translation>待您处理</translation>
    </message>
    <message>
      <source>Needs you first</source>
      <translation>先要您处理</translation>
    </message>
    <message>
      <source>Neither a party nor an owner any more</source>
      <translation>已不再是相关方或所有者</translation>
    </message>
    <message>
      <source>Neither the key nor its passphrase is kept.</source>
      <translation>密钥及其口令都不保存。</translation>
    </message>
    <message>
      <source>New</source>
      <translation>新增</translation>
    </message>
    <message>
      <source>New customer in</source>
      <translation>新客户所在国家（地区）</translation>
    </message>
    <message>
      <source>New entry</source>
      <translation>新条目</translation>
    </message>
    <message>
      <source>New notice</source>
      <translation>新公告</translation>
    </message>
    <message>
      <source>New part “{typed}”: class, origin and value are asked</source>
      <translation>新零件“{typed}”：将询问类别、原产地和价值</translation>
    </message>
    <message>
      <source>New screening</source>
      <translation>新建筛查</translation>
    </message>
    <message>
      <source>New version</source>
      <translation>新版本</translation>
    </message>
    <message>
      <source>New version of {number}</source>
      <translation>{number} 的新版本</translation>
    </message>
    <message>
      <source>Newest journal entry</source>
      <translation>最新日志链条目</translation>
    </message>
    <message>
      <source>Next</source>
      <translation>下一处</translation>
    </message>
    <message>
      <source>Next change</source>
      <translation>下次变更</translation>
    </message>
    <message>
      <source>Next difference</source>
      <translation>下一处差异</translation>
    </message>
    <message>
      <source>Next difference, N</source>
      <translation>下一处差异，N</translation>
    </message>
    <message>
      <source>Next: {what}</source>
      <translation>下一项：{what}</translation>
    </message>
    <message>
      <source>No</source>
      <translation>否</translation>
    </message>
    <message>
      <source>No PDF lies in it or below it.</source>
      <translation>其中及其子文件夹中没有 PDF。</translation>
    </message>
    <message>
      <source>No backup yet.</source>
      <translation>尚无备份。</translation>
    </message>
    <message>
      <source>No client has a supplier of this name.</source>
      <translation>没有客户有此名称的供应商。</translation>
    </message>
    <message>
      <source>No client yet</source>
      <translation>尚无客户</translation>
    </message>
    <message>
      <source>No country is called so.</source>
      <translation>没有这个名称的国家（地区）。</translation>
    </message>
    <message>
      <source>No day is known.</source>
      <translation>没有已知的日期。</translation>
    </message>
    <message>
      <source>No document is attached.</source>
      <translation>没有附加文件。</translation>
    </message>
    <message>
      <source>No end stated</source>
      <translation>未写明结束</translation>
    </message>
    <message>
      <source>No entry holds these letters and fits what is chosen above. That says nothing of a party: a name written otherwise is found with Ctrl+K, and looked up at each party.</source>
      <translation>没有条目含有这些文字并符合上方的选择。这并不说明任何一方的情况：写法不同的名称可用Ctrl+K查找，并会在每个相关方处检索。</translation>
    </message>
    <message>
      <source>No entry meets it</source>
      <translation>没有条目与之相符</translation>
    </message>
    <message>
      <source>No entry of the lists searched has such a name. That says nothing of lists that were not searched, of other names, or of owners that nobody has entered.</source>
      <translation>所查名单中没有条目有此名称。对未查的名单、其他名称或未录入的所有者，这不说明任何情况。</translation>
    </message>
    <message>
      <source>No entry of these lists has such a name.</source>
      <translation>这些名单中没有这样的名称。</translation>
    </message>
    <message>
      <source>No entry yet</source>
      <translation>尚无条目</translation>
    </message>
    <message>
      <source>No entry yet.</source>
      <translation>尚无条目。</translation>
    </message>
    <message>
      <source>No evidence was kept.</source>
      <translation>未保存证据。</translation>
    </message>
    <message>
      <source>No exchange rate converts {currencies}.</source>
      <translation>没有汇率可换算 {currencies}。</translation>
    </message>
    <message>
      <source>No exchange rates yet</source>
      <translation>尚无汇率</translation>
    </message>
    <message>
      <source>No ground is met.</source>
      <translation>未满足任何依据。</translation>
    </message>
    <message>
      <source>No law</source>
      <translation>没有法律</translation>
    </message>
    <message>
      <source>No list in this sheet</source>
      <translation>此工作表中没有清单</translation>
    </message>
    <message>
      <source>No list is complete</source>
      <translation>没有哪份名单是完整的</translation>
    </message>
    <message>
      <source>No list is complete; owners are searched to the depth you entered.</source>
      <translation>没有一份名单是完整的；所有者只查询到您录入的层级。</translation>
    </message>
    <message>
      <source>No list of your own yet</source>
      <translation>尚无自己的名单</translation>
    </message>
    <message>
      <source>No lists yet</source>
      <translation>尚无名单</translation>
    </message>
    <message>
      <source>No logo</source>
      <translation>无徽标</translation>
    </message>
    <message>
      <source>No material is named. None is counted, because the product is classified as not listed.</source>
      <translation>未列出材料。因归类为未列入附件1，不计入任何材料。</translation>
    </message>
    <message>
      <source>No material is named. The product is a material itself; no other is counted.</source>
      <translation>未列出材料。该物项本身就是材料，不另计其他材料。</translation>
    </message>
    <message>
      <source>No name in Chinese is printed.</source>
      <translation>未载明中文名称。</translation>
    </message>
    <message>
      <source>No name in letters is printed.</source>
      <translation>未载明外文名称。</translation>
    </message>
    <message>
      <source>No name is looked up in it: {why}</source>
      <translation>不在其中查询任何名称：{why}</translation>
    </message>
    <message>
      <source>No name of any client waits to be judged.</source>
      <translation>没有任何客户的名称待判断。</translation>
    </message>
    <message>
      <source>No name of it is to be judged.</source>
      <translation>它没有待判断的名称。</translation>
    </message>
    <message>
      <source>No name was looked up yet</source>
      <translation>尚未查询任何名称</translation>
    </message>
    <message>
      <source>No new notice seen</source>
      <translation>未见新公告</translation>
    </message>
    <message>
      <source>No notice found</source>
      <translation>未找到公告</translation>
    </message>
    <message>
      <source>No notice seen that settles it; look it up and record a check.</source>
      <translation>未见可据以确定的公告；请查找并记录核查。</translation>
    </message>
    <message>
      <source>No open screening changes</source>
      <translation>没有未完成的筛查因此变化</translation>
    </message>
    <message>
      <source>No open screening changes.</source>
      <translation>没有未完成的筛查因此变化。</translation>
    </message>
    <message>
      <source>No other law file was taken: this one came with the program.</source>
      <translation>未采用过其他法规文件：现用的是随程序提供的。</translation>
    </message>
    <message>
      <source>No other parts are counted, because the product is classified as not listed.</source>
      <translation>因归类为未列入附件1，不另计其他零件。</translation>
    </message>
    <message>
      <source>No owner is entered yet.</source>
      <translation>尚未录入所有者。</translation>
    </message>
    <message>
      <source>No page of the handbook holds all of these words: {words}. Try fewer.</source>
      <translation>手册中没有含有全部这些词语的页面：{words}。请减少词语。</translation>
    </message>
    <message>
      <source>No paper to check</source>
      <translation>没有可核对的文件</translation>
    </message>
    <message>
      <source>No paper to check; what can be opened is listed</source>
      <translation>没有可核对的文件；列出的是可以打开的内容</translation>
    </message>
    <message>
      <source>No part is in the bill yet.</source>
      <translation>物料清单中尚无零件。</translation>
    </message>
    <message>
      <source>No part is named. For a magnet, a target or a material no parts are counted.</source>
      <translation>未列出零件。对磁体、靶材或材料，不计入零件。</translation>
    </message>
    <message>
      <source>No part is named. No parts are counted, because the product is classified as not listed.</source>
      <translation>未列出零件。因归类为未列入附件1，不计入任何零件。</translation>
    </message>
    <message>
      <source>No part yet.</source>
      <translation>还没有零件。</translation>
    </message>
    <message>
      <source>No parties yet</source>
      <translation>尚无相关方</translation>
    </message>
    <message>
      <source>No party has this name yet: it is added with this country, the rest is filled in under Parties.</source>
      <translation>尚无此名称的相关方：将以该国家（地区）新增，其余内容在“相关方”页面填写。</translation>
    </message>
    <message>
      <source>No party has this name. Choose one from the list, or add it under Parties first.</source>
      <translation>没有此名称的相关方。请从列表中选择，或先在“相关方”页添加。</translation>
    </message>
    <message>
      <source>No person has judged it yet</source>
      <translation>尚无人判断</translation>
    </message>
    <message>
      <source>No product holds it.</source>
      <translation>没有产品含有它。</translation>
    </message>
    <message>
      <source>No product is called so. Choose one from the list, or add it under Products first.</source>
      <translation>没有此名称的产品。请从列表中选择，或先在“产品”页添加。</translation>
    </message>
    <message>
      <source>No product is of this kind.</source>
      <translation>没有属于这一类的产品。</translation>
    </message>
    <message>
      <source>No product names this supplier.</source>
      <translation>没有产品引用此供应商。</translation>
    </message>
    <message>
      <source>No products yet</source>
      <translation>尚无产品</translation>
    </message>
    <message>
      <source>No program that shows folders was found. The folder is {folder}</source>
      <translation>此计算机未设定打开文件夹的程序；位置为 {folder}</translation>
    </message>
    <message>
      <source>No rare-earth material is entered yet.</source>
      <translation>尚未录入稀土材料。</translation>
    </message>
    <message>
      <source>No reason is given. Say why it differs in this case.</source>
      <translation>未给出理由。请说明本案为何不同。</translation>
    </message>
    <message>
      <source>No records yet</source>
      <translation>尚无判定记录</translation>
    </message>
    <message>
      <source>No row can be taken: each says why.</source>
      <translation>没有可采用的行：每行均说明原因。</translation>
    </message>
    <message>
      <source>No row here holds what is typed and fits the buttons that are pressed.</source>
      <translation>没有任何一行既含所输入的内容，又符合所选的按钮。</translation>
    </message>
    <message>
      <source>No screening of any client is open.</source>
      <translation>没有任何客户的筛查未结。</translation>
    </message>
    <message>
      <source>No shipment names this party.</source>
      <translation>没有出货引用此相关方。</translation>
    </message>
    <message>
      <source>No shipments yet</source>
      <translation>尚无出货</translation>
    </message>
    <message>
      <source>No supplier has this name. Choose one, or add it under Suppliers first.</source>
      <translation>没有此名称的供应商。请从列表中选择，或先在“供应商”页添加。</translation>
    </message>
    <message>
      <source>No supplier of any client owes an answer.</source>
      <translation>没有任何客户的供应商欠答复。</translation>
    </message>
    <message>
      <source>No suppliers yet</source>
      <translation>尚无供应商</translation>
    </message>
    <message>
      <source>No word on this page is explained.</source>
      <translation>本页没有带解释的词语。</translation>
    </message>
    <message numerus="yes">
      <source>No, for all %n of these</source>
      <translation>
        <numerusform>这 %n 个问题均为否</numerusform>
      </translation>
    </message>
    <message>
      <source>No, somebody else</source>
      <translation>否，由他人使用</translation>
    </message>
    <message>
      <source>No, there may be more</source>
      <translation>不是，可能还有</translation>
    </message>
    <message>
      <source>No.</source>
      <translation>编号</translation>
    </message>
    <message>
      <source>Nobody has asked which technology was used.</source>
      <translation>尚未查问使用了何种技术。</translation>
    </message>
    <message>
      <source>Nobody has asked. It does not matter for a product that is classified as not listed.</source>
      <translation>无人询问过。归类为未列入附件1的物项，此项不计。</translation>
    </message>
    <message>
      <source>Nobody has been asked yet</source>
      <translation>尚未询问任何人</translation>
    </message>
    <message>
      <source>Nobody has recorded a look at the notices.</source>
      <translation>尚无人记录查看公告。</translation>
    </message>
    <message>
      <source>Nobody has recorded what is built in.</source>
      <translation>尚无人记录内装了什么。</translation>
    </message>
    <message>
      <source>Nobody has recorded whether it holds any.</source>
      <translation>尚无人记录其中是否含有。</translation>
    </message>
    <message>
      <source>Nobody has recorded who owns it</source>
      <translation>无人记录其所有者</translation>
    </message>
    <message>
      <source>Nobody has said that these are all.</source>
      <translation>无人说明这些是否为全部。</translation>
    </message>
    <message>
      <source>Nobody is named as its buyer.</source>
      <translation>未指明其买方。</translation>
    </message>
    <message>
      <source>None</source>
      <translation>无</translation>
    </message>
    <message>
      <source>None in the product itself.</source>
      <translation>产品本身不含。</translation>
    </message>
    <message>
      <source>None of them</source>
      <translation>都没有</translation>
    </message>
    <message>
      <source>Not all checked</source>
      <translation>未全部核对</translation>
    </message>
    <message>
      <source>Not all of it is judged; see below</source>
      <translation>尚未全部判断，见下</translation>
    </message>
    <message>
      <source>Not answered</source>
      <translation>未作答</translation>
    </message>
    <message>
      <source>Not answered yet. If nobody knows, say so.</source>
      <translation>尚未回答。如果无人知道，请如实注明。</translation>
    </message>
    <message>
      <source>Not checked</source>
      <translation>未核对</translation>
    </message>
    <message>
      <source>Not checked: {subject}. {why}</source>
      <translation>未核对：{subject}。{why}</translation>
    </message>
    <message>
      <source>Not classified</source>
      <translation>未归类</translation>
    </message>
    <message>
      <source>Not covered</source>
      <translation>未涵盖</translation>
    </message>
    <message>
      <source>Not every doubtful point is read cautiously; cautious readings give the same result.</source>
      <translation>并非每个疑点都从严解读；从严解读的结论相同。</translation>
    </message>
    <message>
      <source>Not examined: the law of the countries it leaves and goes to, and what was not entered.</source>
      <translation>未查：货物离开国和前往国的法律，以及未填写的内容。</translation>
    </message>
    <message>
      <source>Not known</source>
      <translation>未知</translation>
    </message>
    <message>
      <source>Not known {count}</source>
      <translation>未知 {count}</translation>
    </message>
    <message numerus="yes">
      <source>Not known, for all %n of these</source>
      <translation>
        <numerusform>这 %n 个问题均为未知</numerusform>
      </translation>
    </message>
    <message>
      <source>Not known: can hold one</source>
      <translation>未知：可能内含磁体</translation>
    </message>
    <message>
      <source>Not known: electromagnets, wire of coils</source>
      <translation>未知：电磁铁、线圈用线</translation>
    </message>
    <message>
      <source>Not looked</source>
      <translation>未查阅</translation>
    </message>
    <message>
      <source>Not looked up yet.</source>
      <translation>尚未查询。</translation>
    </message>
    <message>
      <source>Not looked up yet: {names}</source>
      <translation>尚未查询：{names}</translation>
    </message>
    <message>
      <source>Not needed</source>
      <translation>不需要</translation>
    </message>
    <message>
      <source>Not needed: the other answers on this page settle it.</source>
      <translation>无需填写：本页的其他回答已可确定。</translation>
    </message>
    <message>
      <source>Not screened</source>
      <translation>未筛查</translation>
    </message>
    <message>
      <source>Not screened yet.</source>
      <translation>尚未筛查。</translation>
    </message>
    <message>
      <source>Not settled</source>
      <translation>尚未确定</translation>
    </message>
    <message>
      <source>Not started</source>
      <translation>尚未施行</translation>
    </message>
    <message>
      <source>Not started, from {day}</source>
      <translation>尚未施行，自{day}起</translation>
    </message>
    <message>
      <source>Not taken</source>
      <translation>不收入</translation>
    </message>
    <message>
      <source>Not taken: {what}</source>
      <translation>不收入：{what}</translation>
    </message>
    <message>
      <source>Not worked out</source>
      <translation>未能推算</translation>
    </message>
    <message>
      <source>Not:</source>
      <translation>不得满足：</translation>
    </message>
    <message>
      <source>Note</source>
      <translation>备注</translation>
    </message>
    <message>
      <source>Note it</source>
      <translation>记录</translation>
    </message>
    <message>
      <source>Note what happened</source>
      <translation>记录后续情况</translation>
    </message>
    <message>
      <source>Notes on the names are kept in English in the law file.</source>
      <translation>法规文件中关于名称的说明保留英文。</translation>
    </message>
    <message>
      <source>Nothing arises under {law}.</source>
      <translation>{law}之下无事项。</translation>
    </message>
    <message>
      <source>Nothing asked there can change the answer as things stand.</source>
      <translation>就目前情况而言，那里的问题不会改变结论。</translation>
    </message>
    <message>
      <source>Nothing beyond the notices</source>
      <translation>仅依公告，不作其他假设</translation>
    </message>
    <message>
      <source>Nothing changed yet</source>
      <translation>尚无改动</translation>
    </message>
    <message>
      <source>Nothing found</source>
      <translation>未发现阻碍</translation>
    </message>
    <message>
      <source>Nothing found for “{words}”.</source>
      <translation>未找到“{words}”。</translation>
    </message>
    <message>
      <source>Nothing found that holds this export</source>
      <translation>未发现阻碍本次出口的事项</translation>
    </message>
    <message>
      <source>Nothing has been recorded for any client.</source>
      <translation>尚未为任何客户记录判定。</translation>
    </message>
    <message>
      <source>Nothing has come back yet.</source>
      <translation>尚无任何答复。</translation>
    </message>
    <message>
      <source>Nothing here can be taken yet, or all of it is in the catalogue already.</source>
      <translation>此处尚无可采用的内容，或其全部已在目录中。</translation>
    </message>
    <message>
      <source>Nothing in the names differs</source>
      <translation>名称上没有差异</translation>
    </message>
    <message>
      <source>Nothing is built in.</source>
      <translation>没有内装零件。</translation>
    </message>
    <message>
      <source>Nothing is changed yet: fill in a field above.</source>
      <translation>尚无更改：请在上方填写一个字段。</translation>
    </message>
    <message>
      <source>Nothing is copied. Copy rows of part number and pieces in a sheet first.</source>
      <translation>没有复制任何内容。请先在表格中复制零件号与件数的行。</translation>
    </message>
    <message>
      <source>Nothing is copied. Copy rows of part number and quantity in a sheet first.</source>
      <translation>尚未复制任何内容。请先在表格中复制零件号和数量的行。</translation>
    </message>
    <message>
      <source>Nothing is filled in for {party}, and the warning stays</source>
      <translation>不为{party}填入任何内容，警示保留</translation>
    </message>
    <message>
      <source>Nothing is filled in for {party}; the memo prints it</source>
      <translation>不为{party}填入任何内容；备忘录予以列出</translation>
    </message>
    <message>
      <source>Nothing is filled in: it is another list, and the memo prints it as such</source>
      <translation>不填入任何内容：这是其他名单，备忘录也如此列出</translation>
    </message>
    <message>
      <source>Nothing is filled in: of owners no screening says that they are unreliable; the memo prints it</source>
      <translation>不填入任何内容：筛查不载明所有者是否为不可靠实体；备忘录予以列出</translation>
    </message>
    <message>
      <source>Nothing is filled in; the warning stays, and the memo says so.</source>
      <translation>不填入任何内容；警示保留，备忘录予以载明。</translation>
    </message>
    <message>
      <source>Nothing is in it yet.</source>
      <translation>尚无内容。</translation>
    </message>
    <message>
      <source>Nothing is kept yet.</source>
      <translation>尚未保留任何内容。</translation>
    </message>
    <message>
      <source>Nothing is new, gone or changed. That says nothing of the parties: only that they meet in these lists what they met before.</source>
      <translation>没有新增、消失或变更。这并不说明各方的情况：只说明它们在这些名单中查到的与此前相同。</translation>
    </message>
    <message>
      <source>Nothing is open on this sheet.</source>
      <translation>此问卷没有未决问题。</translation>
    </message>
    <message>
      <source>Nothing is open that a supplier can know.</source>
      <translation>没有供应商能够说明的未查明事项。</translation>
    </message>
    <message>
      <source>Nothing is open.</source>
      <translation>没有未定之处。</translation>
    </message>
    <message>
      <source>Nothing is proposed for it: 1, 2, 3 or 4 says what it is, 0 leaves it open.</source>
      <translation>没有建议：按 1、2、3 或 4 指明类别，按 0 留待以后。</translation>
    </message>
    <message>
      <source>Nothing is proposed. Choose what it is, or leave it open.</source>
      <translation>没有建议。请选择其类别，或保持待查。</translation>
    </message>
    <message>
      <source>Nothing is waiting.</source>
      <translation>没有待处理事项。</translation>
    </message>
    <message>
      <source>Nothing matches</source>
      <translation>没有相符的行</translation>
    </message>
    <message>
      <source>Nothing shipped yet</source>
      <translation>尚未出货</translation>
    </message>
    <message>
      <source>Nothing that can be asked changes the answer.</source>
      <translation>已没有可问的事项会改变结论。</translation>
    </message>
    <message>
      <source>Nothing that is on file says otherwise.</source>
      <translation>已存的资料均无不同。</translation>
    </message>
    <message>
      <source>Nothing there yet: {what}.</source>
      <translation>尚无内容：{what}。</translation>
    </message>
    <message>
      <source>Nothing to finish</source>
      <translation>没有待补全的内容</translation>
    </message>
    <message>
      <source>Nothing to judge</source>
      <translation>没有待判断的名称</translation>
    </message>
    <message>
      <source>Nothing to redo</source>
      <translation>没有可重做的操作</translation>
    </message>
    <message>
      <source>Nothing to redo in this screening</source>
      <translation>本次筛查中没有可恢复的操作</translation>
    </message>
    <message>
      <source>Nothing to sort</source>
      <translation>没有待分拣的零件</translation>
    </message>
    <message>
      <source>Nothing to undo</source>
      <translation>没有可撤销的操作</translation>
    </message>
    <message>
      <source>Nothing to undo in this screening</source>
      <translation>本次筛查中没有可撤销的操作</translation>
    </message>
    <message>
      <source>Nothing was answered: the screening is put away. Undo restores it.</source>
      <translation>没有回答任何问题：筛查已收起。撤销可恢复。</translation>
    </message>
    <message>
      <source>Nothing was checked.</source>
      <translation>未核对任何文件。</translation>
    </message>
    <message>
      <source>Nothing was pasted.</source>
      <translation>没有粘贴任何内容。</translation>
    </message>
    <message>
      <source>Nothing was written. The folder can be written with what was found in it.</source>
      <translation>未写出任何内容。可以连同所发现的内容一并写出该文件夹。</translation>
    </message>
    <message>
      <source>Notice</source>
      <translation>公告</translation>
    </message>
    <message>
      <source>Now</source>
      <translation>现在</translation>
    </message>
    <message>
      <source>Number</source>
      <translation>编号</translation>
    </message>
    <message>
      <source>Number or name of a part</source>
      <translation>零件的编号或名称</translation>
    </message>
    <message>
      <source>Numbered after the record, in the journal, and told what changed since the last of its kind</source>
      <translation>按判定记录编号并记入日志，同时说明与上一版相比的变化</translation>
    </message>
    <message>
      <source>Numbers</source>
      <translation>号码</translation>
    </message>
    <message>
      <source>O-rings and shaft seals</source>
      <translation>O型圈和轴封</translation>
    </message>
    <message>
      <source>Of</source>
      <translation>所属</translation>
    </message>
    <message>
      <source>Of a supplier in China, beside the short sheet</source>
      <translation>对中国供应商，在简表之外</translation>
    </message>
    <message>
      <source>Of the figure in the current cell; Ctrl+Left and Ctrl+Right go from cell to cell</source>
      <translation>当前单元格中数字的来源；Ctrl+左、Ctrl+右 在单元格间移动</translation>
    </message>
    <message>
      <source>Of the notices known to us up to {day}: {counts}</source>
      <translation>截至{day}我们所知的公告：{counts}</translation>
    </message>
    <message>
      <source>Off</source>
      <translation>关</translation>
    </message>
    <message>
      <source>On</source>
      <translation>开</translation>
    </message>
    <message>
      <source>On hold</source>
      <translation>保留中</translation>
    </message>
    <message>
      <source>On its own law file, {pack}</source>
      <translation>用其自身的法规文件 {pack}</translation>
    </message>
    <message>
      <source>On legal hold since {day}, by {name}: {why}</source>
      <translation>自{day}起由{name}作法律保留：{why}</translation>
    </message>
    <message>
      <source>On the day</source>
      <translation>于</translation>
    </message>
    <message>
      <source>On the day below</source>
      <translation>在下面的日期</translation>
    </message>
    <message>
      <source>On today's law file, {pack}</source>
      <translation>用当前的法规文件 {pack}</translation>
    </message>
    <message>
      <source>On {day}</source>
      <translation>{day}</translation>
    </message>
    <message>
      <source>On {day} a licence is needed if a ground that is met runs. Which of them is met is open.</source>
      <translation>{day}，若所符合的理由当日施行，则需要许可证。究竟符合哪一项尚未确定。</translation>
    </message>
    <message>
      <source>On {day} a licence is needed if {rule} is in force. Whether it is in force is unconfirmed.</source>
      <translation>{day}，若{rule}施行，则需要许可证。是否施行未经确认。</translation>
    </message>
    <message>
      <source>On {day} a licence is needed: {rule} is in force.</source>
      <translation>{day}需要许可证：{rule}正在施行。</translation>
    </message>
    <message>
      <source>On {day} it is not settled whether a licence is needed, nor whether {law} is in force.</source>
      <translation>{day}是否需要许可证尚未确定，{law}当日是否施行也未确定。</translation>
    </message>
    <message>
      <source>On {day} it is not settled whether {law}, which is in force, asks for a licence.</source>
      <translation>{day}，{law}正在施行，但其是否要求许可证尚未确定。</translation>
    </message>
    <message>
      <source>On {day} {law} asks for no licence if that day lies inside the suspension, as printed. Whether it does is disputed; if outside, a licence may be needed.</source>
      <translation>若{day}如公告所印仍在暂停期内，{law}当日不要求许可证。该日是否在暂停期内尚有争议；若不在，则可能需要许可证。</translation>
    </message>
    <message>
      <source>On {day} {law} asks for no licence, whether it is in force or not.</source>
      <translation>{day}，无论{law}是否施行，均不要求许可证。</translation>
    </message>
    <message>
      <source>On {day} {law} asks for no licence.</source>
      <translation>{day}，{law}不要求许可证。</translation>
    </message>
    <message>
      <source>On {day} {law} asks for no licence: {state}. If it ran, it would ask for none.</source>
      <translation>{day}，{law}不要求许可证：{state}。即使施行，也不要求许可证。</translation>
    </message>
    <message>
      <source>On {day} {law} asks for no licence: {state}. If it ran, one would be needed.</source>
      <translation>{day}，{law}不要求许可证：{state}。若其施行，则需要许可证。</translation>
    </message>
    <message>
      <source>On {day} {law} asks for no licence: {state}. Whether it would if it ran is not settled.</source>
      <translation>{day}，{law}不要求许可证：{state}。若其施行，是否需要许可证尚未确定。</translation>
    </message>
    <message>
      <source>One by one</source>
      <translation>逐条</translation>
    </message>
    <message>
      <source>One determination is made, with its memo.</source>
      <translation>将作出一份判定，附判定备忘录。</translation>
    </message>
    <message>
      <source>One field needs attention.</source>
      <translation>有一个字段需要检查。</translation>
    </message>
    <message>
      <source>One file with catalogue, deals, records, papers, evidence and the part of the journal that proves them. Saved is the client chosen in the table.</source>
      <translation>一个文件，含目录、交易、判定记录、文件、证据，以及能证明它们的那部分日志链。保存的是表中所选的客户。</translation>
    </message>
    <message>
      <source>One file with catalogue, shipments, screenings, judgements, records with their papers and evidence, and the part of the journal that proves them. Nothing of another client is in it.</source>
      <translation>一个文件，内有产品目录、发货、筛查、判断、记录及其文书和证据，以及证明它们的那部分日志。其中没有其他客户的任何内容。</translation>
    </message>
    <message>
      <source>One list is loaded at a time: {name}</source>
      <translation>每次载入一份名单：{name}</translation>
    </message>
    <message>
      <source>One of the lines needs no licence only if the law is read narrowly; open it to see both results.</source>
      <translation>有明细行仅在从窄解读法律时不需许可证；打开可见两种结论。</translation>
    </message>
    <message>
      <source>One of the list:</source>
      <translation>从列表选择：</translation>
    </message>
    <message>
      <source>One of these:</source>
      <translation>满足其一：</translation>
    </message>
    <message>
      <source>One unit of</source>
      <translation>原货币</translation>
    </message>
    <message>
      <source>Only a screening in progress is put away.</source>
      <translation>只有进行中的筛查才能搁置。</translation>
    </message>
    <message>
      <source>Only reported</source>
      <translation>仅有报道</translation>
    </message>
    <message>
      <source>Only the latest shipments stand here. Open it to change it.</source>
      <translation>此处只列最近的出货。请打开它来修改。</translation>
    </message>
    <message>
      <source>Only this is open; nothing is stored on this computer.</source>
      <translation>只打开了这些内容；本计算机上不保存任何内容。</translation>
    </message>
    <message>
      <source>Open</source>
      <translation>打开</translation>
    </message>
    <message>
      <source>Open Lodestone</source>
      <translation>打开Lodestone</translation>
    </message>
    <message>
      <source>Open Lodestone to see it.</source>
      <translation>打开 Lodestone 即可查看。</translation>
    </message>
    <message>
      <source>Open a list first.</source>
      <translation>请先打开一份清单。</translation>
    </message>
    <message>
      <source>Open all levels</source>
      <translation>展开所有层级</translation>
    </message>
    <message>
      <source>Open data folder</source>
      <translation>打开数据文件夹</translation>
    </message>
    <message>
      <source>Open evidence</source>
      <translation>打开证据</translation>
    </message>
    <message>
      <source>Open fact {fact}</source>
      <translation>待查事实：{fact}</translation>
    </message>
    <message>
      <source>Open facts</source>
      <translation>待查事实</translation>
    </message>
    <message>
      <source>Open folder</source>
      <translation>打开文件夹</translation>
    </message>
    <message>
      <source>Open in another program?</source>
      <translation>用另一个程序打开？</translation>
    </message>
    <message>
      <source>Open it</source>
      <translation>打开</translation>
    </message>
    <message>
      <source>Open newest backup</source>
      <translation>打开最新备份</translation>
    </message>
    <message>
      <source>Open screenings</source>
      <translation>未结筛查</translation>
    </message>
    <message>
      <source>Open the address in a browser on any machine, look, and say what you saw. It counts for every later case of every client; records stay as they are.</source>
      <translation>请在任一电脑的浏览器中打开该网址查阅，并填写所见。它适用于每个客户此后的每个案情；已有记录保持不变。</translation>
    </message>
    <message>
      <source>Open the case</source>
      <translation>打开案情</translation>
    </message>
    <message>
      <source>Open the copy there with a program of your choice</source>
      <translation>请在该处用您选择的程序打开副本</translation>
    </message>
    <message>
      <source>Open the journal</source>
      <translation>打开日志链</translation>
    </message>
    <message>
      <source>Open the law file</source>
      <translation>打开法规文件</translation>
    </message>
    <message>
      <source>Open the list it was taken from</source>
      <translation>打开其来源清单</translation>
    </message>
    <message>
      <source>Open the notice</source>
      <translation>打开公告</translation>
    </message>
    <message>
      <source>Open the product</source>
      <translation>打开该产品</translation>
    </message>
    <message>
      <source>Open the record</source>
      <translation>打开判定记录</translation>
    </message>
    <message>
      <source>Open {name}</source>
      <translation>打开 {name}</translation>
    </message>
    <message>
      <source>Open: {grounds}.</source>
      <translation>未定：{grounds}。</translation>
    </message>
    <message>
      <source>Opening …</source>
      <translation>正在打开……</translation>
    </message>
    <message>
      <source>Origin</source>
      <translation>原产地</translation>
    </message>
    <message>
      <source>Origin by stage: linked records, an export licence, an export declaration; a statement that names stages and lot; a certificate of origin; a letter without a lot.</source>
      <translation>各环节产地：相互衔接的记录、出口许可证、出口报关单；注明环节和批次的声明；原产地证书；未注明批次的信函。</translation>
    </message>
    <message>
      <source>Origin ground</source>
      <translation>原产地情形</translation>
    </message>
    <message>
      <source>Origin of the figure: {words}</source>
      <translation>数值来源：{words}</translation>
    </message>
    <message>
      <source>Origin unknown</source>
      <translation>原产地未知</translation>
    </message>
    <message>
      <source>Other answer</source>
      <translation>结论不同</translation>
    </message>
    <message>
      <source>Other collections</source>
      <translation>其他汇编</translation>
    </message>
    <message>
      <source>Other names</source>
      <translation>其他名称</translation>
    </message>
    <message>
      <source>Other {count}</source>
      <translation>其他 {count}</translation>
    </message>
    <message>
      <source>Otherwise elsewhere</source>
      <translation>他处写法不同</translation>
    </message>
    <message>
      <source>Otherwise elsewhere: {names}</source>
      <translation>其他来源写法：{names}</translation>
    </message>
    <message>
      <source>Otherwise today</source>
      <translation>今日不同</translation>
    </message>
    <message>
      <source>Otherwise: {verdict}</source>
      <translation>另一解读：{verdict}</translation>
    </message>
    <message>
      <source>Out</source>
      <translation>已发出</translation>
    </message>
    <message>
      <source>Overridden for this case</source>
      <translation>本案中已改用其他答案</translation>
    </message>
    <message>
      <source>Override</source>
      <translation>改用</translation>
    </message>
    <message>
      <source>Override for this case</source>
      <translation>在本案中改用其他答案</translation>
    </message>
    <message>
      <source>Override for this case: {what}</source>
      <translation>在本案中改用其他答案：{what}</translation>
    </message>
    <message>
      <source>Overview</source>
      <translation>概览</translation>
    </message>
    <message>
      <source>Owed all the same: {titles}.</source>
      <translation>仍须履行：{titles}。</translation>
    </message>
    <message>
      <source>Owner: {name}</source>
      <translation>所有者：{name}</translation>
    </message>
    <message>
      <source>Owners</source>
      <translation>所有者</translation>
    </message>
    <message>
      <source>Owners of {name}</source>
      <translation>{name}的所有者</translation>
    </message>
    <message>
      <source>Owners: {owners}</source>
      <translation>所有者：{owners}</translation>
    </message>
    <message>
      <source>PDF (*.pdf)</source>
      <translation>PDF (*.pdf)</translation>
    </message>
    <message>
      <source>PDF, picture or mail</source>
      <translation>PDF、图片或邮件</translation>
    </message>
    <message>
      <source>PDF, picture or page saved as HTML; kept in the database, named by its hash.</source>
      <translation>PDF、图片或保存为 HTML 的网页；存于数据库，以哈希值命名。</translation>
    </message>
    <message>
      <source>PDF, pictures, saved pages</source>
      <translation>PDF、图片、保存的网页</translation>
    </message>
    <message>
      <source>PKCS#12, ends in .p12 or .pfx</source>
      <translation>PKCS#12，以 .p12 或 .pfx 结尾</translation>
    </message>
    <message>
      <source>Packing film, bags, pallets</source>
      <translation>包装膜、袋、托盘</translation>
    </message>
    <message>
      <source>Page</source>
      <translation>页</translation>
    </message>
    <message>
      <source>Page and help</source>
      <translation>页面与帮助</translation>
    </message>
    <message>
      <source>Page {page}</source>
      <translation>第{page}页</translation>
    </message>
    <message>
      <source>Page {page} of {count}</source>
      <translation>第 {page} 页，共 {count} 页</translation>
    </message>
    <message>
      <source>Pages</source>
      <translation>页面</translation>
    </message>
    <message>
      <source>Paper</source>
      <translation>纸张</translation>
    </message>
    <message>
      <source>Paper, file</source>
      <translation>文件编号，文件名</translation>
    </message>
    <message>
      <source>Papers</source>
      <translation>文件</translation>
    </message>
    <message>
      <source>Papers that go out</source>
      <translation>对外文件</translation>
    </message>
    <message>
      <source>Part</source>
      <translation>零件</translation>
    </message>
    <message>
      <source>Part number</source>
      <translation>零件编号</translation>
    </message>
    <message>
      <source>Part number and quantity, copied from a sheet</source>
      <translation>从表格复制的零件号和数量</translation>
    </message>
    <message>
      <source>Part to build in</source>
      <translation>要装入的零件</translation>
    </message>
    <message>
      <source>Parties</source>
      <translation>相关方</translation>
    </message>
    <message>
      <source>Parties and owners</source>
      <translation>相关方与所有者</translation>
    </message>
    <message>
      <source>Parties and owners that you enter are looked up in every list by themselves</source>
      <translation>您录入的相关方和所有者会自动在所有名单中查询</translation>
    </message>
    <message>
      <source>Parties changed</source>
      <translation>相关方有变</translation>
    </message>
    <message>
      <source>Parties looked up again</source>
      <translation>已重新查询相关方</translation>
    </message>
    <message>
      <source>Parts</source>
      <translation>零件</translation>
    </message>
    <message>
      <source>Parts are only classed here. Open the product to change it.</source>
      <translation>此处只为零件归类。请打开产品来修改。</translation>
    </message>
    <message>
      <source>Parts found</source>
      <translation>找到的零件</translation>
    </message>
    <message>
      <source>Parts list</source>
      <translation>零件清单</translation>
    </message>
    <message>
      <source>Parts list of {product}</source>
      <translation>{product}的零件清单</translation>
    </message>
    <message>
      <source>Party</source>
      <translation>相关方</translation>
    </message>
    <message>
      <source>Passed over: {name}. {why}</source>
      <translation>已跳过：{name}。{why}</translation>
    </message>
    <message>
      <source>Passphrase of the key file</source>
      <translation>密钥文件的口令</translation>
    </message>
    <message>
      <source>Past retention</source>
      <translation>已过保存期限</translation>
    </message>
    <message>
      <source>Paste a table</source>
      <translation>粘贴表格</translation>
    </message>
    <message>
      <source>Paste into the bill of {part}</source>
      <translation>粘贴到 {part} 的清单</translation>
    </message>
    <message>
      <source>Paste rows</source>
      <translation>粘贴行</translation>
    </message>
    <message>
      <source>Paste the table on the clipboard</source>
      <translation>粘贴剪贴板上的表格</translation>
    </message>
    <message>
      <source>Pasted rows</source>
      <translation>粘贴的行</translation>
    </message>
    <message>
      <source>Per</source>
      <translation>每</translation>
    </message>
    <message>
      <source>Person</source>
      <translation>人员</translation>
    </message>
    <message>
      <source>Person and days</source>
      <translation>人员和日期</translation>
    </message>
    <message>
      <source>Pieces</source>
      <translation>件数</translation>
    </message>
    <message>
      <source>Place</source>
      <translation>出处</translation>
    </message>
    <message>
      <source>Place in the tree</source>
      <translation>在树中的位置</translation>
    </message>
    <message>
      <source>Possible verdicts</source>
      <translation>可能的结论</translation>
    </message>
    <message>
      <source>Possible, not a match: {reason}</source>
      <translation>可能相符，并非确定相符：{reason}</translation>
    </message>
    <message>
      <source>Possible: {verdicts}.</source>
      <translation>可能的结论：{verdicts}。</translation>
    </message>
    <message>
      <source>Prepared by {name}, {role}, and handed in on {day}. Nothing of it can be changed while it waits. Recorded, it carries both names; nobody reviews their own.</source>
      <translation>由{name}（{role}）编制，于{day}提交。待复核期间不能更改任何内容。记录后载有两人姓名；任何人不得复核自己的工作。</translation>
    </message>
    <message>
      <source>Preparing {name} to be searched</source>
      <translation>正在为检索准备{name}</translation>
    </message>
    <message>
      <source>Previous</source>
      <translation>上一处</translation>
    </message>
    <message>
      <source>Previous difference</source>
      <translation>上一处差异</translation>
    </message>
    <message>
      <source>Previous difference, P</source>
      <translation>上一处差异，P</translation>
    </message>
    <message>
      <source>Price</source>
      <translation>价格</translation>
    </message>
    <message>
      <source>Price of {material}</source>
      <translation>{material}的价格</translation>
    </message>
    <message>
      <source>Prices of materials {percent} %</source>
      <translation>材料价格 {percent} %</translation>
    </message>
    <message>
      <source>Print</source>
      <translation>打印</translation>
    </message>
    <message>
      <source>Print the memo in sight</source>
      <translation>打印当前备忘录</translation>
    </message>
    <message>
      <source>Print this finding</source>
      <translation>打印此核对结果</translation>
    </message>
    <message>
      <source>Print this register</source>
      <translation>打印此登记册</translation>
    </message>
    <message>
      <source>Print, Ctrl+P</source>
      <translation>打印，Ctrl+P</translation>
    </message>
    <message>
      <source>Printed manuals</source>
      <translation>印刷说明书</translation>
    </message>
    <message>
      <source>Printed notices only</source>
      <translation>仅依已公布的公告</translation>
    </message>
    <message>
      <source>Printing was cancelled.</source>
      <translation>打印已取消。</translation>
    </message>
    <message>
      <source>Problem report</source>
      <translation>问题报告</translation>
    </message>
    <message>
      <source>Product</source>
      <translation>产品</translation>
    </message>
    <message>
      <source>Products</source>
      <translation>产品</translation>
    </message>
    <message>
      <source>Products before and after</source>
      <translation>变动前后的产品</translation>
    </message>
    <message>
      <source>Products by the share that decides</source>
      <translation>按决定性占比统计产品</translation>
    </message>
    <message>
      <source>Products by verdict</source>
      <translation>按结论统计的产品</translation>
    </message>
    <message>
      <source>Products if shipped today</source>
      <translation>产品（若今日出货）</translation>
    </message>
    <message>
      <source>Products of {name}</source>
      <translation>{name} 的产品</translation>
    </message>
    <message>
      <source>Products that hold {name}</source>
      <translation>含有 {name} 的产品</translation>
    </message>
    <message>
      <source>Products, if shipped today</source>
      <translation>产品（如今日发货）</translation>
    </message>
    <message>
      <source>Program</source>
      <translation>程序</translation>
    </message>
    <message>
      <source>Progress</source>
      <translation>进度</translation>
    </message>
    <message>
      <source>Proposed</source>
      <translation>建议</translation>
    </message>
    <message>
      <source>Proves</source>
      <translation>证明</translation>
    </message>
    <message>
      <source>Proves of content</source>
      <translation>对含量的证明</translation>
    </message>
    <message>
      <source>Proves of origin</source>
      <translation>对产地的证明</translation>
    </message>
    <message>
      <source>Provision</source>
      <translation>条款</translation>
    </message>
    <message>
      <source>Public keys ({patterns})</source>
      <translation>公钥 ({patterns})</translation>
    </message>
    <message numerus="yes">
      <source>Put %n under To finish</source>
      <translation>
        <numerusform>将 %n 项放入“待完成”</numerusform>
      </translation>
    </message>
    <message>
      <source>Put away</source>
      <translation>搁置</translation>
    </message>
    <message>
      <source>Put back into the list</source>
      <translation>放回列表</translation>
    </message>
    <message>
      <source>Put on hold</source>
      <translation>作法律保留</translation>
    </message>
    <message>
      <source>Put {number} on legal hold</source>
      <translation>对 {number} 作法律保留</translation>
    </message>
    <message>
      <source>Put {value} into the catalogue</source>
      <translation>将 {value} 写入目录</translation>
    </message>
    <message>
      <source>Quantity</source>
      <translation>数量</translation>
    </message>
    <message>
      <source>Quantity, origin, value and mass are typed into their cells; a share is of the part itself.</source>
      <translation>数量、原产地、价值和质量可直接在单元格中填写；比例为零件本身的比例。</translation>
    </message>
    <message>
      <source>Query of the Chinese customs received</source>
      <translation>收到中国海关质疑</translation>
    </message>
    <message>
      <source>Query of the customs answered</source>
      <translation>已答复海关质疑</translation>
    </message>
    <message>
      <source>Question</source>
      <translation>问题</translation>
    </message>
    <message>
      <source>Quit</source>
      <translation>退出</translation>
    </message>
    <message>
      <source>Rare earths</source>
      <translation>稀土</translation>
    </message>
    <message>
      <source>Rare earths mined with Chinese technology</source>
      <translation>用中国技术开采的稀土</translation>
    </message>
    <message>
      <source>Rare earths recycled with Chinese technology</source>
      <translation>用中国技术回收的稀土</translation>
    </message>
    <message>
      <source>Rare earths separated with Chinese technology</source>
      <translation>用中国技术分离的稀土</translation>
    </message>
    <message>
      <source>Rare-earth material</source>
      <translation>稀土材料</translation>
    </message>
    <message>
      <source>Rare-earth materials</source>
      <translation>稀土材料</translation>
    </message>
    <message>
      <source>Rare-earth metal made with Chinese technology</source>
      <translation>用中国技术冶炼的稀土金属</translation>
    </message>
    <message>
      <source>Rate</source>
      <translation>汇率</translation>
    </message>
    <message>
      <source>Read</source>
      <translation>阅读</translation>
    </message>
    <message>
      <source>Read again, drop what is typed here</source>
      <translation>重新读取，放弃这里填写的内容</translation>
    </message>
    <message>
      <source>Read at</source>
      <translation>读自</translation>
    </message>
    <message>
      <source>Read here as: {reading}.</source>
      <translation>此处解读为：{reading}。</translation>
    </message>
    <message>
      <source>Read it as the file has it</source>
      <translation>按文件原样读取</translation>
    </message>
    <message>
      <source>Read it as the last list of its shape</source>
      <translation>按上一份同类列表的方式读取</translation>
    </message>
    <message>
      <source>Read it before you send it. Names of the catalogue, folders and your own name are taken out; nothing is sent by the program.</source>
      <translation>发送之前请先阅读。目录中的名称、文件夹和您的姓名均已去除；程序不发送任何内容。</translation>
    </message>
    <message>
      <source>Read otherwise:</source>
      <translation>另一解读：</translation>
    </message>
    <message>
      <source>Read the columns as a file says</source>
      <translation>按文件读取各列</translation>
    </message>
    <message>
      <source>Read the columns as kept</source>
      <translation>按保留的读法读取各列</translation>
    </message>
    <message>
      <source>Read the memo</source>
      <translation>阅读备忘录</translation>
    </message>
    <message>
      <source>Read “{words}” there too</source>
      <translation>那里也读作“{words}”</translation>
    </message>
    <message>
      <source>Reading that matters</source>
      <translation>影响结论的解读</translation>
    </message>
    <message>
      <source>Reading {name}</source>
      <translation>正在读取 {name}</translation>
    </message>
    <message>
      <source>Reading …</source>
      <translation>正在读取……</translation>
    </message>
    <message>
      <source>Reading: {words}</source>
      <translation>解读：{words}</translation>
    </message>
    <message>
      <source>Readings</source>
      <translation>解读</translation>
    </message>
    <message>
      <source>Readings that matter</source>
      <translation>影响结论的解读</translation>
    </message>
    <message>
      <source>Reason</source>
      <translation>理由</translation>
    </message>
    <message>
      <source>Reason for the memo: address, register number, who was asked …</source>
      <translation>写入备忘录的理由：地址、登记号、问过谁……</translation>
    </message>
    <message>
      <source>Reason, printed in the memo</source>
      <translation>理由，印在备忘录中</translation>
    </message>
    <message>
      <source>Reason: address, register number, who was asked</source>
      <translation>理由：地址、登记号、询问了谁</translation>
    </message>
    <message>
      <source>Reason: what says that it holds for this deal</source>
      <translation>理由：何以对本次交易成立</translation>
    </message>
    <message>
      <source>Reason: {reason}.</source>
      <translation>理由：{reason}。</translation>
    </message>
    <message>
      <source>Reason: {what}</source>
      <translation>理由：{what}</translation>
    </message>
    <message>
      <source>Reason: {why}</source>
      <translation>理由：{why}</translation>
    </message>
    <message>
      <source>Reasons given before</source>
      <translation>先前写过的理由</translation>
    </message>
    <message>
      <source>Record</source>
      <translation>记录</translation>
    </message>
    <message>
      <source>Record a check</source>
      <translation>记录核查</translation>
    </message>
    <message>
      <source>Record determination</source>
      <translation>记录判定</translation>
    </message>
    <message>
      <source>Record here</source>
      <translation>本机记录</translation>
    </message>
    <message>
      <source>Record new version of {number}</source>
      <translation>记录 {number} 的新版本</translation>
    </message>
    <message>
      <source>Record {number}</source>
      <translation>判定记录 {number}</translation>
    </message>
    <message>
      <source>Recorded</source>
      <translation>记录日期</translation>
    </message>
    <message>
      <source>Recorded in</source>
      <translation>记录于</translation>
    </message>
    <message>
      <source>Recorded screenings</source>
      <translation>已记录的筛查</translation>
    </message>
    <message>
      <source>Records</source>
      <translation>判定记录</translation>
    </message>
    <message>
      <source>Records for the auditor</source>
      <translation>供审计的判定记录</translation>
    </message>
    <message>
      <source>Records keep their law file. Nothing is changed before the file is taken; one can go back from it.</source>
      <translation>记录保留其原有的法规文件。采用之前什么都不改变；采用之后可以退回。</translation>
    </message>
    <message>
      <source>Records of {name}</source>
      <translation>{name} 的记录</translation>
    </message>
    <message>
      <source>Records with {name}</source>
      <translation>涉及 {name} 的记录</translation>
    </message>
    <message>
      <source>Records, all clients</source>
      <translation>判定记录，所有客户</translation>
    </message>
    <message>
      <source>Records, on their day</source>
      <translation>记录（按其日期）</translation>
    </message>
    <message>
      <source>Recycling</source>
      <translation>回收利用</translation>
    </message>
    <message>
      <source>Redo</source>
      <translation>重做</translation>
    </message>
    <message>
      <source>Redone: {what}</source>
      <translation>已重做：{what}</translation>
    </message>
    <message>
      <source>Reference price</source>
      <translation>参考价格</translation>
    </message>
    <message>
      <source>Refused</source>
      <translation>已拒绝</translation>
    </message>
    <message>
      <source>Refused, cannot disclose and do not know leave the fact open and are printed with their day.</source>
      <translation>拒绝、不便披露和不清楚均不使该事项得到查明，并连同日期一并印出。</translation>
    </message>
    <message>
      <source>Register and journal keep it</source>
      <translation>登记册和日志链会保留</translation>
    </message>
    <message>
      <source>Register of checked papers</source>
      <translation>已核对文件登记册</translation>
    </message>
    <message>
      <source>Register of determinations</source>
      <translation>判定登记册</translation>
    </message>
    <message>
      <source>Registers</source>
      <translation>登记册</translation>
    </message>
    <message>
      <source>Registers of all</source>
      <translation>所有客户的登记册</translation>
    </message>
    <message>
      <source>Release</source>
      <translation>解除</translation>
    </message>
    <message>
      <source>Release hold</source>
      <translation>解除保留</translation>
    </message>
    <message>
      <source>Release the hold of {number}</source>
      <translation>解除 {number} 的保留</translation>
    </message>
    <message>
      <source>Remark</source>
      <translation>备注</translation>
    </message>
    <message>
      <source>Remembered with its reason until this entry or your party changes. Whether the party stands on a list stays to be answered.</source>
      <translation>连同理由一并保存，直到本条目或您的相关方有变。该方是否列入名单仍须回答。</translation>
    </message>
    <message>
      <source>Remind again</source>
      <translation>再次提醒</translation>
    </message>
    <message>
      <source>Remind me to check the law</source>
      <translation>提醒核查法律</translation>
    </message>
    <message>
      <source>Remind me to renew lists</source>
      <translation>提醒更新名单</translation>
    </message>
    <message>
      <source>Remind the recipient to confirm the Compliance Notice</source>
      <translation>提醒接收方确认《合规告知书》</translation>
    </message>
    <message>
      <source>Reminders</source>
      <translation>提醒</translation>
    </message>
    <message>
      <source>Remove</source>
      <translation>移除</translation>
    </message>
    <message>
      <source>Remove all its versions</source>
      <translation>移除其全部版本</translation>
    </message>
    <message>
      <source>Remove list</source>
      <translation>移除名单</translation>
    </message>
    <message>
      <source>Remove {name} with {versions}? This cannot be undone: to have it again, load its files again. What was recorded stays as it is.</source>
      <translation>移除{name}（{versions}）？此操作无法撤销：如需恢复，请重新载入其文件。已记录的内容保持不变。</translation>
    </message>
    <message>
      <source>Remove {name}, version {version}, with {entries}? This cannot be undone: to have it again, load its file again. What was recorded stays as it is.</source>
      <translation>移除{name}，版本{version}（{entries}）？此操作无法撤销：如需恢复，请重新载入其文件。已记录的内容保持不变。</translation>
    </message>
    <message>
      <source>Removed {name}</source>
      <translation>已移除{name}</translation>
    </message>
    <message>
      <source>Removed: {called} {name}</source>
      <translation>移除：{called} {name}</translation>
    </message>
    <message>
      <source>Report after a licensed shipment</source>
      <translation>持许可证出口之后的报告</translation>
    </message>
    <message>
      <source>Report after a licensed shipment sent</source>
      <translation>已报送持许可证出口之后的报告</translation>
    </message>
    <message>
      <source>Report of an exempt export</source>
      <translation>豁免出口的报告</translation>
    </message>
    <message>
      <source>Report shipment, arrival, installation and use (Order 792, Article 18)</source>
      <translation>报告实际出口运输、运抵、安装、使用等情况（国务院令第792号第十八条）</translation>
    </message>
    <message>
      <source>Reported by the press alone: {count}</source>
      <translation>仅见于报刊报道：{count}</translation>
    </message>
    <message>
      <source>Reported on</source>
      <translation>报道日期</translation>
    </message>
    <message>
      <source>Reset columns</source>
      <translation>重置列</translation>
    </message>
    <message>
      <source>Restored: {what}</source>
      <translation>已恢复：{what}</translation>
    </message>
    <message>
      <source>Result</source>
      <translation>结论</translation>
    </message>
    <message>
      <source>Review</source>
      <translation>复核</translation>
    </message>
    <message>
      <source>Review due</source>
      <translation>到期复查</translation>
    </message>
    <message>
      <source>Review {title}</source>
      <translation>复核：{title}</translation>
    </message>
    <message>
      <source>Reviewed by</source>
      <translation>复核人</translation>
    </message>
    <message>
      <source>Role</source>
      <translation>职务</translation>
    </message>
    <message>
      <source>Row</source>
      <translation>行</translation>
    </message>
    <message>
      <source>Row {row}</source>
      <translation>第{row}行</translation>
    </message>
    <message numerus="yes">
      <source>Rows in %n sheet(s)</source>
      <translation>
        <numerusform>%n 个工作表的行数</numerusform>
      </translation>
    </message>
    <message>
      <source>Rows in the sheet</source>
      <translation>工作表的行数</translation>
    </message>
    <message>
      <source>Rows of part number and pieces, copied from a sheet</source>
      <translation>从表格复制的行：零件号与件数</translation>
    </message>
    <message>
      <source>Rows of the sheet</source>
      <translation>工作表的行</translation>
    </message>
    <message>
      <source>Rows of {name}</source>
      <translation>{name}的行</translation>
    </message>
    <message>
      <source>Rows that are not clear keep the whole list out. Correct them, or take the sound rows now.</source>
      <translation>只要有不清楚的行，整份清单都不收入。请更正这些行，或先收入无疑问的行。</translation>
    </message>
    <message>
      <source>Rules that want such facts</source>
      <translation>需要此类事实的规定</translation>
    </message>
    <message>
      <source>Run again</source>
      <translation>重新计算</translation>
    </message>
    <message>
      <source>Run {number}, version {version} again</source>
      <translation>重新计算 {number} 第 {version} 版</translation>
    </message>
    <message>
      <source>SHA-256 of the file</source>
      <translation>文件的SHA-256</translation>
    </message>
    <message>
      <source>SHA-256 {digest}</source>
      <translation>SHA-256 {digest}</translation>
    </message>
    <message>
      <source>SHA-256 {hash}</source>
      <translation>SHA-256 {hash}</translation>
    </message>
    <message>
      <source>SHA-256: {hash}</source>
      <translation>SHA-256：{hash}</translation>
    </message>
    <message>
      <source>Same</source>
      <translation>同一方</translation>
    </message>
    <message>
      <source>Same again</source>
      <translation>同上次一样</translation>
    </message>
    <message>
      <source>Same party</source>
      <translation>同一方</translation>
    </message>
    <message>
      <source>Same party: {names}</source>
      <translation>同一相关方：{names}</translation>
    </message>
    <message>
      <source>Same.</source>
      <translation>同一方。</translation>
    </message>
    <message>
      <source>Save</source>
      <translation>保存</translation>
    </message>
    <message>
      <source>Save PDF</source>
      <translation>保存 PDF</translation>
    </message>
    <message>
      <source>Save a client</source>
      <translation>保存客户</translation>
    </message>
    <message>
      <source>Save a copy</source>
      <translation>保存副本</translation>
    </message>
    <message>
      <source>Save an empty list</source>
      <translation>保存空白名单</translation>
    </message>
    <message>
      <source>Save an empty list of parties</source>
      <translation>保存空白的相关方名单</translation>
    </message>
    <message>
      <source>Save and close</source>
      <translation>保存并关闭</translation>
    </message>
    <message>
      <source>Save and screen</source>
      <translation>保存并筛查</translation>
    </message>
    <message>
      <source>Save as PDF or workbook</source>
      <translation>另存为 PDF 或工作簿</translation>
    </message>
    <message>
      <source>Save as chosen</source>
      <translation>按所选保存</translation>
    </message>
    <message>
      <source>Save empty workbook</source>
      <translation>保存空白工作簿</translation>
    </message>
    <message>
      <source>Save example workbook</source>
      <translation>保存示例工作簿</translation>
    </message>
    <message>
      <source>Save folder for an auditor</source>
      <translation>保存审计文件夹</translation>
    </message>
    <message>
      <source>Save for another desk</source>
      <translation>保存给其他工位</translation>
    </message>
    <message>
      <source>Save how the columns are read</source>
      <translation>保存列的读法</translation>
    </message>
    <message>
      <source>Save how the columns are read as a file</source>
      <translation>把列的读法保存为文件</translation>
    </message>
    <message>
      <source>Save it or close it, then go back to the backup</source>
      <translation>请先保存或关闭，再恢复到备份</translation>
    </message>
    <message>
      <source>Save list</source>
      <translation>保存列表</translation>
    </message>
    <message>
      <source>Save or hand over client</source>
      <translation>保存或移交客户</translation>
    </message>
    <message>
      <source>Save problem report</source>
      <translation>保存问题报告</translation>
    </message>
    <message>
      <source>Save register of determinations</source>
      <translation>保存判定登记册</translation>
    </message>
    <message>
      <source>Save registers of all clients</source>
      <translation>保存所有客户的登记册</translation>
    </message>
    <message>
      <source>Save the form</source>
      <translation>保存表单</translation>
    </message>
    <message>
      <source>Save the journal</source>
      <translation>保存日志链</translation>
    </message>
    <message>
      <source>Save the register of determinations, the list of evidence, the log of screenings</source>
      <translation>保存判定登记册、证据清单或筛查日志</translation>
    </message>
    <message>
      <source>Save the sheet</source>
      <translation>保存询问表</translation>
    </message>
    <message>
      <source>Save this list as a workbook or CSV</source>
      <translation>将此列表保存为工作簿或 CSV</translation>
    </message>
    <message>
      <source>Save {client} for another desk</source>
      <translation>将 {client} 保存给另一处使用</translation>
    </message>
    <message>
      <source>Save, Ctrl+S</source>
      <translation>保存，Ctrl+S</translation>
    </message>
    <message>
      <source>Saved as they are changed</source>
      <translation>更改后即时保存</translation>
    </message>
    <message>
      <source>Saved {name} in {folder}</source>
      <translation>已将 {name} 保存到 {folder}</translation>
    </message>
    <message>
      <source>Saved {time}</source>
      <translation>已保存 {time}</translation>
    </message>
    <message>
      <source>Say first what you saw on the page.</source>
      <translation>请先说明您在页面上看到了什么。</translation>
    </message>
    <message>
      <source>Say where you looked.</source>
      <translation>请注明在何处查看。</translation>
    </message>
    <message>
      <source>Say whether the notice states an end.</source>
      <translation>请注明公告是否写明结束。</translation>
    </message>
    <message>
      <source>Say whether these are all</source>
      <translation>说明是否已列全</translation>
    </message>
    <message>
      <source>Say why it differs in this case.</source>
      <translation>请说明本案为何不同。</translation>
    </message>
    <message>
      <source>Say why more is asked.</source>
      <translation>请说明为何增加询问。</translation>
    </message>
    <message>
      <source>Say why what was holds for this deal, or let what is on file count.</source>
      <translation>请说明为何原值对本次交易仍成立，或以档案所载为准。</translation>
    </message>
    <message>
      <source>Screen</source>
      <translation>筛查</translation>
    </message>
    <message>
      <source>Screen again</source>
      <translation>重新筛查</translation>
    </message>
    <message>
      <source>Screen all again</source>
      <translation>全部重新筛查</translation>
    </message>
    <message>
      <source>Screen it</source>
      <translation>筛查</translation>
    </message>
    <message>
      <source>Screen the same case again; the new record supersedes this one</source>
      <translation>重新筛查同一案情；新记录将取代此记录</translation>
    </message>
    <message>
      <source>Screen this product without a shipment</source>
      <translation>不依出货筛查此产品</translation>
    </message>
    <message>
      <source>Screening</source>
      <translation>筛查</translation>
    </message>
    <message>
      <source>Screening log</source>
      <translation>筛查日志</translation>
    </message>
    <message>
      <source>Screenings</source>
      <translation>筛查</translation>
    </message>
    <message>
      <source>Screenings and records stay as they are; a person judges what is met.</source>
      <translation>筛查和判定记录保持原样；查到的由人判断。</translation>
    </message>
    <message>
      <source>Screenings, all clients</source>
      <translation>筛查，所有客户</translation>
    </message>
    <message>
      <source>Screens</source>
      <translation>界面</translation>
    </message>
    <message>
      <source>Screens shipments under China's rare-earth export rules, without a network. It advises; a person decides. No legal advice.</source>
      <translation>依照中国稀土出口管制规定筛查出货，无需联网。程序只提供参考，由人决定；不构成法律意见。</translation>
    </message>
    <message>
      <source>Screws, nuts, washers, rivets</source>
      <translation>螺钉、螺母、垫圈、铆钉</translation>
    </message>
    <message>
      <source>Search or command</source>
      <translation>搜索或命令</translation>
    </message>
    <message>
      <source>Search or command, Ctrl+K</source>
      <translation>搜索或命令，Ctrl+K</translation>
    </message>
    <message>
      <source>Search the handbook</source>
      <translation>搜索手册</translation>
    </message>
    <message>
      <source>Search the handbook, 中文 too</source>
      <translation>搜索手册，英文亦可</translation>
    </message>
    <message>
      <source>Searched</source>
      <translation>已查名单</translation>
    </message>
    <message>
      <source>Secret keys of minisign ({patterns})</source>
      <translation>minisign 私钥（{patterns}）</translation>
    </message>
    <message>
      <source>See what it would bring</source>
      <translation>查看将导入的内容</translation>
    </message>
    <message>
      <source>See what it would change</source>
      <translation>查看会带来的变化</translation>
    </message>
    <message>
      <source>Send back</source>
      <translation>退回</translation>
    </message>
    <message>
      <source>Sent back by {name} on {day}</source>
      <translation>{name}于{day}退回</translation>
    </message>
    <message>
      <source>Sent to {printer}.</source>
      <translation>已发送至 {printer}。</translation>
    </message>
    <message>
      <source>Separation</source>
      <translation>冶炼分离</translation>
    </message>
    <message>
      <source>Set</source>
      <translation>设定</translation>
    </message>
    <message>
      <source>Set aside</source>
      <translation>搁置</translation>
    </message>
    <message>
      <source>Set review day</source>
      <translation>设定复查日期</translation>
    </message>
    <message>
      <source>Set the day of review of {number}</source>
      <translation>设定 {number} 的复查日期</translation>
    </message>
    <message>
      <source>Set up own firm</source>
      <translation>设置本企业</translation>
    </message>
    <message>
      <source>Settings</source>
      <translation>设置</translation>
    </message>
    <message>
      <source>Settled by: {words}</source>
      <translation>可据以澄清：{words}</translation>
    </message>
    <message>
      <source>Several rows are selected. Choose one.</source>
      <translation>已选择多行。请只选一行。</translation>
    </message>
    <message>
      <source>Share</source>
      <translation>比例</translation>
    </message>
    <message>
      <source>Share after</source>
      <translation>之后的价值比例</translation>
    </message>
    <message>
      <source>Share before</source>
      <translation>之前的价值比例</translation>
    </message>
    <message>
      <source>Share by content</source>
      <translation>按含量计的比例</translation>
    </message>
    <message>
      <source>Share changes {count}</source>
      <translation>价值比例变动 {count}</translation>
    </message>
    <message>
      <source>Share of value</source>
      <translation>价值比例</translation>
    </message>
    <message>
      <source>Share of value {share}; the line is {line}</source>
      <translation>价值比例 {share}；门槛为 {line}</translation>
    </message>
    <message>
      <source>Share of value, by content</source>
      <translation>价值比例（按含量）</translation>
    </message>
    <message>
      <source>Share of value, whole articles counted</source>
      <translation>价值比例（按整件计）</translation>
    </message>
    <message>
      <source>Share {share}</source>
      <translation>比例 {share}</translation>
    </message>
    <message>
      <source>Share, content</source>
      <translation>价值比例（含量）</translation>
    </message>
    <message>
      <source>Share, whole articles</source>
      <translation>价值比例（整件）</translation>
    </message>
    <message>
      <source>Share: {band}</source>
      <translation>占比：{band}</translation>
    </message>
    <message>
      <source>Shares of what flips</source>
      <translation>结果改变的产品的价值比例</translation>
    </message>
    <message>
      <source>Sheet</source>
      <translation>工作表</translation>
    </message>
    <message>
      <source>Sheet {name}, choose another</source>
      <translation>工作表{name}，选择另一个</translation>
    </message>
    <message>
      <source>Sheets</source>
      <translation>工作表</translation>
    </message>
    <message>
      <source>Sheets, forms and declarations (*.xlsx *.pdf *.xml *.shai *.shci *.zip)</source>
      <translation>询问表、表单和声明 (*.xlsx *.pdf *.xml *.shai *.shci *.zip)</translation>
    </message>
    <message>
      <source>Ship</source>
      <translation>船舶</translation>
    </message>
    <message>
      <source>Ship a product</source>
      <translation>发出一个产品</translation>
    </message>
    <message>
      <source>Ship this</source>
      <translation>出货</translation>
    </message>
    <message>
      <source>Ship {part}</source>
      <translation>出运 {part}</translation>
    </message>
    <message>
      <source>Shipment</source>
      <translation>出货</translation>
    </message>
    <message>
      <source>Shipment lines by verdict</source>
      <translation>按结论统计的出货明细行</translation>
    </message>
    <message>
      <source>Shipments</source>
      <translation>出货</translation>
    </message>
    <message>
      <source>Shipments with {name}</source>
      <translation>涉及 {name} 的出货</translation>
    </message>
    <message>
      <source>Shipments, and products screened without one</source>
      <translation>出货，以及不属于任何出货的产品筛查</translation>
    </message>
    <message>
      <source>Short name</source>
      <translation>简称</translation>
    </message>
    <message>
      <source>Show</source>
      <translation>显示</translation>
    </message>
    <message numerus="yes">
      <source>Show %n row(s) more</source>
      <translation>
        <numerusform>再显示 %n 行</numerusform>
      </translation>
    </message>
    <message>
      <source>Show all</source>
      <translation>全部显示</translation>
    </message>
    <message>
      <source>Show in folder</source>
      <translation>在文件夹中显示</translation>
    </message>
    <message>
      <source>Show its entries</source>
      <translation>显示其条目</translation>
    </message>
    <message>
      <source>Show line {line}: {verdict}</source>
      <translation>显示明细行 {line}：{verdict}</translation>
    </message>
    <message>
      <source>Show the file of the memo</source>
      <translation>显示备忘录文件</translation>
    </message>
    <message>
      <source>Show the queue</source>
      <translation>显示队列</translation>
    </message>
    <message>
      <source>Show {count} more owners</source>
      <translation>再显示 {count} 个所有者</translation>
    </message>
    <message>
      <source>Show: {paper}</source>
      <translation>显示：{paper}</translation>
    </message>
    <message>
      <source>Shows whether it is as it was printed. It needs no client, and stores nothing.</source>
      <translation>显示其是否与印制时一致。无需客户，不作任何保存。</translation>
    </message>
    <message>
      <source>Sign</source>
      <translation>签署</translation>
    </message>
    <message>
      <source>Sign the memo</source>
      <translation>签署备忘录</translation>
    </message>
    <message>
      <source>Sign the memo with your own key</source>
      <translation>用您自己的密钥签署备忘录</translation>
    </message>
    <message>
      <source>Signature</source>
      <translation>签名</translation>
    </message>
    <message>
      <source>Signed by {who}</source>
      <translation>签名人：{who}</translation>
    </message>
    <message>
      <source>Signed by {who}, {day} by their own clock</source>
      <translation>签名人：{who}，其时钟所示日期为 {day}</translation>
    </message>
    <message>
      <source>Signed by {who}: {name}</source>
      <translation>{who} 已签署：{name}</translation>
    </message>
    <message>
      <source>Signing writes the law file; it counts nowhere before it is taken. No key is kept.</source>
      <translation>签名即写出法规文件；收入之前不在任何地方生效。不保存密钥。</translation>
    </message>
    <message>
      <source>Since</source>
      <translation>起始日</translation>
    </message>
    <message>
      <source>So far</source>
      <translation>目前</translation>
    </message>
    <message>
      <source>So far, {line}</source>
      <translation>目前，{line}</translation>
    </message>
    <message>
      <source>Something else that it asks for is not so: as things stand it does not apply.</source>
      <translation>它要求的另一项不具备：按现状不适用。</translation>
    </message>
    <message>
      <source>Something else that it asks for is open too.</source>
      <translation>它要求的另一项也未确定。</translation>
    </message>
    <message>
      <source>Something else that these {count} rules ask for is not so: as things stand they do not apply.</source>
      <translation>这 {count} 条规定要求的另一项不具备：按现状不适用。</translation>
    </message>
    <message>
      <source>Something else that these {count} rules ask for is open too.</source>
      <translation>这 {count} 条规定要求的另一项也未确定。</translation>
    </message>
    <message>
      <source>Something else was found</source>
      <translation>发现了其他情况</translation>
    </message>
    <message>
      <source>Something follows</source>
      <translation>有后续事项</translation>
    </message>
    <message>
      <source>Something in the data file is not as it was recorded</source>
      <translation>数据文件中有内容与记录时不同</translation>
    </message>
    <message>
      <source>Something went wrong in the program: {error}</source>
      <translation>程序出错：{error}</translation>
    </message>
    <message>
      <source>Sort the list</source>
      <translation>分拣列表</translation>
    </message>
    <message>
      <source>Source</source>
      <translation>来源</translation>
    </message>
    <message>
      <source>Source of {what}</source>
      <translation>{what}的来源</translation>
    </message>
    <message>
      <source>Sources</source>
      <translation>来源</translation>
    </message>
    <message>
      <source>Springs of steel wire</source>
      <translation>钢丝弹簧</translation>
    </message>
    <message>
      <source>Stages and countries of the rare earths</source>
      <translation>稀土各环节所在国家</translation>
    </message>
    <message>
      <source>Standing</source>
      <translation>效力状态</translation>
    </message>
    <message>
      <source>Standing alone</source>
      <translation>仅效力状态</translation>
    </message>
    <message>
      <source>Standing of {law}</source>
      <translation>{law}的效力</translation>
    </message>
    <message>
      <source>Standing on {day}</source>
      <translation>{day}的效力状态</translation>
    </message>
    <message>
      <source>Standing only</source>
      <translation>仅效力状态</translation>
    </message>
    <message>
      <source>Standing over time: {said}</source>
      <translation>效力沿革：{said}</translation>
    </message>
    <message>
      <source>Stands as the person who decided, on determinations and in the journal.</source>
      <translation>作为判定人列于判定和日志链中。</translation>
    </message>
    <message>
      <source>Stands at the top of memos: a PNG or SVG picture of at most 1 MB, with nothing to be fetched.</source>
      <translation>位于备忘录顶端：不超过 1 MB 的 PNG 或 SVG 图片，不含需要另行获取的内容。</translation>
    </message>
    <message>
      <source>Stands below your name on papers, such as: export control officer.</source>
      <translation>列于文件上您的姓名之下，例如：出口管制专员。</translation>
    </message>
    <message>
      <source>Start</source>
      <translation>开始</translation>
    </message>
    <message>
      <source>Start anew</source>
      <translation>重新开始</translation>
    </message>
    <message>
      <source>Start with an empty case</source>
      <translation>从空白开始</translation>
    </message>
    <message>
      <source>Started</source>
      <translation>开始时间</translation>
    </message>
    <message>
      <source>Starts the next version from this record; this one stays as it is</source>
      <translation>以此记录为起点建立下一版本；此记录保持不变</translation>
    </message>
    <message>
      <source>State</source>
      <translation>状态</translation>
    </message>
    <message>
      <source>Stated by</source>
      <translation>声明人</translation>
    </message>
    <message>
      <source>Stated on</source>
      <translation>声明日期</translation>
    </message>
    <message>
      <source>Statement of facts for Chinese customs</source>
      <translation>致中国海关的情况说明</translation>
    </message>
    <message>
      <source>Status checks</source>
      <translation>效力核查</translation>
    </message>
    <message>
      <source>Stay</source>
      <translation>留在此页</translation>
    </message>
    <message>
      <source>Step</source>
      <translation>步骤</translation>
    </message>
    <message>
      <source>Steps</source>
      <translation>步骤</translation>
    </message>
    <message>
      <source>Stop looking up</source>
      <translation>停止查名</translation>
    </message>
    <message>
      <source>Stopped</source>
      <translation>已停止</translation>
    </message>
    <message>
      <source>Stopped since {day}</source>
      <translation>自{day}起停止</translation>
    </message>
    <message>
      <source>Stopped: {count} of {all} papers were checked</source>
      <translation>已停止：共 {all} 份文件，已核对 {count} 份</translation>
    </message>
    <message>
      <source>Stopped; what is not worked out is counted as that.</source>
      <translation>已停止；未推算的按未推算计数。</translation>
    </message>
    <message>
      <source>Stored since</source>
      <translation>期间已保存</translation>
    </message>
    <message>
      <source>Superseded by {number}.</source>
      <translation>已被 {number} 取代。</translation>
    </message>
    <message>
      <source>Superseded by {number}: {why}</source>
      <translation>已被 {number} 取代：{why}</translation>
    </message>
    <message>
      <source>Supplier</source>
      <translation>供应商</translation>
    </message>
    <message>
      <source>Supplier or product</source>
      <translation>供应商或产品</translation>
    </message>
    <message>
      <source>Suppliers</source>
      <translation>供应商</translation>
    </message>
    <message>
      <source>Suppliers know what nobody else does: where the metal was separated, which technology was used. They are asked with a sheet to fill in.</source>
      <translation>供应商了解别人不了解的事项：金属在何处分离、使用了哪些技术。用询问表询问供应商。</translation>
    </message>
    <message>
      <source>Suppose it</source>
      <translation>加入假设</translation>
    </message>
    <message>
      <source>Suppose something else of every client's catalogue. Nothing is stored.</source>
      <translation>对每个客户的目录作别的假设。不会保存任何内容。</translation>
    </message>
    <message>
      <source>Suppose something else of the catalogue. Nothing is stored.</source>
      <translation>对目录作另一种假设；不保存任何内容。</translation>
    </message>
    <message>
      <source>Suppose this no longer</source>
      <translation>不再作此假设</translation>
    </message>
    <message>
      <source>Suspended</source>
      <translation>暂停实施</translation>
    </message>
    <message>
      <source>Suspended since {day}</source>
      <translation>自{day}起暂停实施</translation>
    </message>
    <message>
      <source>Suspended to and including {day}, since {first} by {notice}.</source>
      <translation>依据{notice}，自{first}起暂停实施，至{day}（含当日）。</translation>
    </message>
    <message>
      <source>Suspended to and including {day}.</source>
      <translation>暂停实施至{day}（含当日）。</translation>
    </message>
    <message>
      <source>Suspended to {day}</source>
      <translation>暂停实施至{day}</translation>
    </message>
    <message>
      <source>Suspended; no end is stated.</source>
      <translation>暂停实施；未写明结束。</translation>
    </message>
    <message>
      <source>Suspension by {notice} ended by its text on {day}</source>
      <translation>{notice}所定暂停按其文本已于{day}届满</translation>
    </message>
    <message>
      <source>Suspension ended by its text on {day}</source>
      <translation>按公告文本，暂停已于{day}期满</translation>
    </message>
    <message>
      <source>Switch between light and dark</source>
      <translation>切换浅色与深色</translation>
    </message>
    <message>
      <source>System</source>
      <translation>系统</translation>
    </message>
    <message>
      <source>Take</source>
      <translation>采用</translation>
    </message>
    <message numerus="yes">
      <source>Take %n answer(s)</source>
      <translation>
        <numerusform>采用 %n 个答复</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Take %n row(s)</source>
      <translation>
        <numerusform>收入 %n 行</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Take %n that meet(s) another value, too</source>
      <translation>
        <numerusform>同时采用与现有记录不同的 %n 个答复</numerusform>
      </translation>
    </message>
    <message>
      <source>Take a client</source>
      <translation>接收客户</translation>
    </message>
    <message>
      <source>Take a law file</source>
      <translation>采用法规文件</translation>
    </message>
    <message>
      <source>Take a sheet</source>
      <translation>接收询问表</translation>
    </message>
    <message numerus="yes">
      <source>Take all %n row(s)</source>
      <translation>
        <numerusform>收入全部 %n 行</numerusform>
      </translation>
    </message>
    <message>
      <source>Take back</source>
      <translation>撤回</translation>
    </message>
    <message>
      <source>Take back the import</source>
      <translation>撤回此次导入</translation>
    </message>
    <message>
      <source>Take edited workbook</source>
      <translation>收入已修改的工作簿</translation>
    </message>
    <message>
      <source>Take from another desk</source>
      <translation>接收其他工位的核查</translation>
    </message>
    <message>
      <source>Take hidden rows, columns and sheets too</source>
      <translation>也收入隐藏的行、列和工作表</translation>
    </message>
    <message>
      <source>Take it for {name}</source>
      <translation>为{name}收入</translation>
    </message>
    <message>
      <source>Take it over</source>
      <translation>沿用</translation>
    </message>
    <message>
      <source>Take off</source>
      <translation>移除</translation>
    </message>
    <message>
      <source>Take out</source>
      <translation>移除</translation>
    </message>
    <message>
      <source>Take out each that does, or of which you are not sure: it is then asked about by itself below.</source>
      <translation>请将属于此情形或不能确定的逐一取出：随后在下方单独询问。</translation>
    </message>
    <message>
      <source>Take out each that is one, holds one, or of which you are not sure: it is then asked about by itself below.</source>
      <translation>请将本身即是、含有此类物项或不能确定的逐一取出：随后在下方单独询问。</translation>
    </message>
    <message>
      <source>Take out entry</source>
      <translation>移除条目</translation>
    </message>
    <message>
      <source>Take out line</source>
      <translation>移除明细行</translation>
    </message>
    <message>
      <source>Take out material</source>
      <translation>移除材料</translation>
    </message>
    <message>
      <source>Take out of the list</source>
      <translation>从列表中取出</translation>
    </message>
    <message>
      <source>Take out owner</source>
      <translation>移除所有者</translation>
    </message>
    <message>
      <source>Take out part</source>
      <translation>移除零件</translation>
    </message>
    <message>
      <source>Take out {name}</source>
      <translation>移除{name}</translation>
    </message>
    <message>
      <source>Take out {part}</source>
      <translation>移除 {part}</translation>
    </message>
    <message>
      <source>Take over</source>
      <translation>采用</translation>
    </message>
    <message>
      <source>Take the bill of {part}</source>
      <translation>取用 {part} 的物料清单</translation>
    </message>
    <message>
      <source>Take them back with Ctrl+Z, or choose something else.</source>
      <translation>用 Ctrl+Z 撤销，或另选类别。</translation>
    </message>
    <message>
      <source>Take this law file</source>
      <translation>采用这份法规文件</translation>
    </message>
    <message numerus="yes">
      <source>Take what is clear, finish %n row(s) later</source>
      <translation>
        <numerusform>收入清楚的内容，%n 行稍后补全</numerusform>
      </translation>
    </message>
    <message>
      <source>Take {part} out of {product}?</source>
      <translation>将 {part} 从 {product} 中移出？</translation>
    </message>
    <message>
      <source>Taken</source>
      <translation>收入</translation>
    </message>
    <message>
      <source>Taken back: what was typed on this page</source>
      <translation>已撤销：本页输入的内容</translation>
    </message>
    <message>
      <source>Taken back: {what}</source>
      <translation>已撤销：{what}</translation>
    </message>
    <message numerus="yes">
      <source>Taken over; %n answer(s) withdrawn, to be asked again where needed</source>
      <translation>
        <numerusform>已采用；撤回 %n 个回答，需要时重新询问</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Taking over withdraws %n answer(s)</source>
      <translation>
        <numerusform>采用将撤回 %n 个回答</numerusform>
      </translation>
    </message>
    <message>
      <source>Taking the law file</source>
      <translation>正在采用法规文件</translation>
    </message>
    <message>
      <source>Technology</source>
      <translation>技术</translation>
    </message>
    <message>
      <source>Technology ground</source>
      <translation>技术情形</translation>
    </message>
    <message>
      <source>Tells of any memo whether it is as it was printed</source>
      <translation>说明任何一份备忘录是否与印制时一致</translation>
    </message>
    <message>
      <source>Tells whether anything recorded was altered since</source>
      <translation>查明已记录的内容此后是否被改动</translation>
    </message>
    <message>
      <source>Text of the law</source>
      <translation>法律条文</translation>
    </message>
    <message>
      <source>Text of the licence</source>
      <translation>许可条款全文</translation>
    </message>
    <message>
      <source>Text size</source>
      <translation>文字大小</translation>
    </message>
    <message>
      <source>That no entry has such a name says nothing of lists that were not searched, of other names, or of owners that nobody has entered</source>
      <translation>没有条目有此名称，对未查的名单、其他名称或未录入的所有者不说明任何情况</translation>
    </message>
    <message>
      <source>The answer is kept for each part, with your name and the day.</source>
      <translation>答案将连同您的姓名和日期保存于每个部件。</translation>
    </message>
    <message>
      <source>The answer is not complete.</source>
      <translation>回答不完整。</translation>
    </message>
    <message>
      <source>The backup is in {file}</source>
      <translation>备份在 {file}</translation>
    </message>
    <message>
      <source>The backup is open</source>
      <translation>备份已打开</translation>
    </message>
    <message>
      <source>The case in the paper</source>
      <translation>文件中的案情</translation>
    </message>
    <message>
      <source>The catalogue has changed</source>
      <translation>目录有变动</translation>
    </message>
    <message>
      <source>The catalogue has {value}</source>
      <translation>目录中为 {value}</translation>
    </message>
    <message>
      <source>The catalogue has:</source>
      <translation>目录中为：</translation>
    </message>
    <message>
      <source>The catalogue has: {value}.</source>
      <translation>目录中为：{value}。</translation>
    </message>
    <message>
      <source>The clients are being worked out.</source>
      <translation>正在推算各客户。</translation>
    </message>
    <message>
      <source>The countries differ: {ours} and {theirs}</source>
      <translation>国家不同：{ours}与{theirs}</translation>
    </message>
    <message>
      <source>The country is the same</source>
      <translation>国家相同</translation>
    </message>
    <message>
      <source>The country of your party is not known, so it says nothing</source>
      <translation>您的相关方所在国家未知，因此不能说明什么</translation>
    </message>
    <message>
      <source>The data are being opened.</source>
      <translation>正在打开数据。</translation>
    </message>
    <message>
      <source>The data cannot be opened</source>
      <translation>无法打开数据</translation>
    </message>
    <message>
      <source>The data have been copied</source>
      <translation>数据已复制</translation>
    </message>
    <message>
      <source>The day cannot be read, so there is no result.</source>
      <translation>日期无法识别，因此没有结果。</translation>
    </message>
    <message>
      <source>The entry takes effect on {day}: before that day it fills nothing</source>
      <translation>该条目自{day}起生效：在此之前不填入任何内容</translation>
    </message>
    <message>
      <source>The facts given contradict each other: {detail}. The answer waits until that is settled.</source>
      <translation>所填事实相互矛盾：{detail}。在此事澄清之前不作结论。</translation>
    </message>
    <message>
      <source>The file shows</source>
      <translation>文件中显示</translation>
    </message>
    <message>
      <source>The file shows: {shown}</source>
      <translation>文件中显示：{shown}</translation>
    </message>
    <message>
      <source>The file that was there before is kept as {file}.</source>
      <translation>原先的文件保留为 {file}。</translation>
    </message>
    <message>
      <source>The file {name} that is there now is kept beside it under another name, for a repair.</source>
      <translation>现有文件 {name} 会以另一名称保留在旁边，以便修复。</translation>
    </message>
    <message>
      <source>The finding</source>
      <translation>核对结果</translation>
    </message>
    <message>
      <source>The first column always stays.</source>
      <translation>第一列始终保留。</translation>
    </message>
    <message>
      <source>The first steps alone</source>
      <translation>只看前几步</translation>
    </message>
    <message>
      <source>The folder for an auditor is not whole</source>
      <translation>审计文件夹不完整</translation>
    </message>
    <message>
      <source>The frozen case is worked out anew. The record stays as it is.</source>
      <translation>按冻结的案情重新计算。判定记录保持不变。</translation>
    </message>
    <message>
      <source>The handbook in Chinese</source>
      <translation>中文手册</translation>
    </message>
    <message>
      <source>The handbook in English</source>
      <translation>英文手册</translation>
    </message>
    <message>
      <source>The hold and its end stay in the register and the journal.</source>
      <translation>保留及其解除均留在登记册和日志链中。</translation>
    </message>
    <message>
      <source>The journal knows no earlier value.</source>
      <translation>日志中没有以前的值。</translation>
    </message>
    <message>
      <source>The language of the screens; papers are in English.</source>
      <translation>界面语言；文件为英文。</translation>
    </message>
    <message>
      <source>The latest rate on or before the day of export counts, in both directions. Rates are never chained: EUR to USD and USD to CNY do not make EUR to CNY.</source>
      <translation>采用不晚于出口日期的最近一个汇率，正反两个方向均可。汇率不作套算：EUR 兑 USD 与 USD 兑 CNY 不能得出 EUR 兑 CNY。</translation>
    </message>
    <message>
      <source>The latest was started {moment}.</source>
      <translation>最近一次开始于{moment}。</translation>
    </message>
    <message>
      <source>The law comes as a signed law file. “Take a law file” changes it as a whole.</source>
      <translation>法规以签名的法规文件提供。“采用法规文件”会整体更换。</translation>
    </message>
    <message>
      <source>The law file brings no list of parties. Load one that you have the right to use.</source>
      <translation>法规文件不含相关方名单。请载入您有权使用的名单。</translation>
    </message>
    <message>
      <source>The law file has no figures of this grade.</source>
      <translation>法规文件没有该牌号的数据。</translation>
    </message>
    <message>
      <source>The law file holds no provision.</source>
      <translation>法规文件中没有条款。</translation>
    </message>
    <message>
      <source>The law file in the paper</source>
      <translation>文件中的法律文件</translation>
    </message>
    <message>
      <source>The law file in use</source>
      <translation>使用中的法规文件</translation>
    </message>
    <message numerus="yes">
      <source>The law file is %n day(s) old: look for a newer one.</source>
      <translation>
        <numerusform>法规文件已有 %n 天之久：请查找更新的版本。</numerusform>
      </translation>
    </message>
    <message>
      <source>The law file is another one</source>
      <translation>法规文件已更换</translation>
    </message>
    <message>
      <source>The law was last looked at before this state began.</source>
      <translation>最近一次查看法律早于此状态开始之日。</translation>
    </message>
    <message>
      <source>The licence duty runs.</source>
      <translation>许可义务正在施行。</translation>
    </message>
    <message>
      <source>The licence under which goods or material left China ends</source>
      <translation>货物或材料离开中国所依据的许可证到期</translation>
    </message>
    <message>
      <source>The list</source>
      <translation>清单</translation>
    </message>
    <message>
      <source>The list is not taken yet, and what was chosen for it would be lost.</source>
      <translation>清单尚未收入，为它所作的选择将会丢失。</translation>
    </message>
    <message>
      <source>The list states no country</source>
      <translation>名单未载明国家</translation>
    </message>
    <message>
      <source>The list to sort</source>
      <translation>待分拣列表</translation>
    </message>
    <message>
      <source>The lists of the law file are searched always. A list of your own adds what they do not cover: other countries' sanctions, or names your house does not deal with. Load a CSV of your own, OpenSanctions (targets.simple.csv), FollowTheMoney JSON lines, the US Consolidated Screening List, or the list of the EU, the UN, OFAC or the United Kingdom as it is published, which you have the right to use; or drop the file here.</source>
      <translation>法规文件中的名单始终会被检索。自己的名单补充其未涵盖的内容：其他国家的制裁，或贵方不与之往来的名称。请载入您有权使用的自有CSV、OpenSanctions（targets.simple.csv）、FollowTheMoney JSON行文件、美国综合筛查名单，或欧盟、联合国、OFAC、英国按其发布形式提供的名单；也可将文件拖放到此处。</translation>
    </message>
    <message>
      <source>The lists of the law file come and go with it.</source>
      <translation>法规文件的名单随其一同更换。</translation>
    </message>
    <message>
      <source>The material in a product is from</source>
      <translation>某产品中的材料来自</translation>
    </message>
    <message>
      <source>The material in what a supplier delivers is from</source>
      <translation>某供应商所供产品中的材料来自</translation>
    </message>
    <message>
      <source>The memo is in {file}</source>
      <translation>备忘录在 {file}</translation>
    </message>
    <message>
      <source>The ministry's notices were never looked up</source>
      <translation>从未查看商务部公告</translation>
    </message>
    <message>
      <source>The names match, {place}</source>
      <translation>名称相符，{place}</translation>
    </message>
    <message>
      <source>The names may mean the same, {place}</source>
      <translation>名称可能指同一方，{place}</translation>
    </message>
    <message>
      <source>The newest backup is of {day}, {time}. Open it; the file that is there now stays beside it.</source>
      <translation>最新备份为 {day} {time}。请打开它；现有文件会保留在旁边。</translation>
    </message>
    <message>
      <source>The newest notice in the law file that puts names on the control, watch or unreliable entity list: {notice}; later ones are not in it. Parties and owners are looked up in it and in every list that was loaded; a person judges what is met.</source>
      <translation>法规文件中将名称列入管控名单、关注名单或不可靠实体清单的最新公告：{notice}；其后的公告不在其中。相关方和所有者会在其中以及每一份已载入的名单中查找；查到的由人判断。</translation>
    </message>
    <message>
      <source>The newest sheet of each supplier that waits for answers</source>
      <translation>每个供应商最新的待答询问表</translation>
    </message>
    <message>
      <source>The next</source>
      <translation>下一个</translation>
    </message>
    <message>
      <source>The next version of {number} is made, with its memo.</source>
      <translation>将作出 {number} 的下一版本，附判定备忘录。</translation>
    </message>
    <message>
      <source>The next when the window closes after a day on which something is recorded.</source>
      <translation>下一次备份：记录过内容的当天，关闭窗口时。</translation>
    </message>
    <message>
      <source>The next word that is explained</source>
      <translation>下一个带解释的词语</translation>
    </message>
    <message>
      <source>The notice that lists it</source>
      <translation>将其列入的公告</translation>
    </message>
    <message>
      <source>The one before</source>
      <translation>上一个</translation>
    </message>
    <message>
      <source>The other answer to an open question of the law would turn the verdict.</source>
      <translation>对一个未决法律问题作相反回答，结论就会改变。</translation>
    </message>
    <message>
      <source>The other answer to an open question of the law would turn this: {questions}</source>
      <translation>若对法律上的未决问题作相反回答，此结论会改变：{questions}</translation>
    </message>
    <message>
      <source>The other way</source>
      <translation>反向折算</translation>
    </message>
    <message>
      <source>The paper in hand</source>
      <translation>当前的文件</translation>
    </message>
    <message>
      <source>The paper is kept with the record as it is now, and the journal vouches for it.</source>
      <translation>文件按现状随判定记录保存，并由日志佐证。</translation>
    </message>
    <message>
      <source>The part</source>
      <translation>零件</translation>
    </message>
    <message>
      <source>The part itself stays in the catalogue. Undo brings the line back.</source>
      <translation>零件本身仍留在目录中。撤销可恢复该行。</translation>
    </message>
    <message>
      <source>The party counts as listed (control) in every screening</source>
      <translation>该方在每次筛查中均按列入名单（管控）计</translation>
    </message>
    <message>
      <source>The party counts as listed (watch) in every screening</source>
      <translation>该方在每次筛查中均按列入名单（关注）计</translation>
    </message>
    <message>
      <source>The party counts as on the unreliable list in every screening; that warns</source>
      <translation>该方在每次筛查中均按列入不可靠实体清单计；这只产生警示</translation>
    </message>
    <message>
      <source>The person who decides</source>
      <translation>作出判定的人</translation>
    </message>
    <message>
      <source>The person who has read it; the memo prints both names</source>
      <translation>阅读并复核的人；备忘录印有两人姓名</translation>
    </message>
    <message>
      <source>The pieces are missing.</source>
      <translation>缺少件数。</translation>
    </message>
    <message>
      <source>The price of every material changes by</source>
      <translation>所有材料价格变动</translation>
    </message>
    <message>
      <source>The product as a whole</source>
      <translation>整个产品</translation>
    </message>
    <message>
      <source>The program saves a copy before each upgrade and each restore; older ones go.</source>
      <translation>每次升级和恢复之前程序都会保存副本；较旧的会被删除。</translation>
    </message>
    <message>
      <source>The record stays with its memo and is marked as withdrawn; it no longer counts. This cannot be taken back, and the number is never given again.</source>
      <translation>判定记录连同备忘录一并保留，标为已撤回，不再有效。此操作不能撤销，该编号也不会再次使用。</translation>
    </message>
    <message>
      <source>The report is in {file}</source>
      <translation>报告在 {file}</translation>
    </message>
    <message>
      <source>The result of shipping each product today is being worked out …</source>
      <translation>正在推算各产品若今日出货的结论……</translation>
    </message>
    <message>
      <source>The same again</source>
      <translation>同上次一样</translation>
    </message>
    <message>
      <source>The same answer, word for word.</source>
      <translation>答案相同，逐字一致。</translation>
    </message>
    <message>
      <source>The same answer; reasons or texts are worded otherwise.</source>
      <translation>答案相同；理由或文字表述不同。</translation>
    </message>
    <message>
      <source>The same as before</source>
      <translation>与之前相同</translation>
    </message>
    <message>
      <source>The same as the consignee</source>
      <translation>与收货人相同</translation>
    </message>
    <message>
      <source>The same as the end user</source>
      <translation>与最终用户相同</translation>
    </message>
    <message>
      <source>The same as the importer</source>
      <translation>与进口商相同</translation>
    </message>
    <message>
      <source>The same name</source>
      <translation>名称相同</translation>
    </message>
    <message>
      <source>The sample</source>
      <translation>示例</translation>
    </message>
    <message>
      <source>The screening as a whole</source>
      <translation>整个筛查</translation>
    </message>
    <message>
      <source>The screening of {day}: {deal}.</source>
      <translation>{day} 的筛查：{deal}。</translation>
    </message>
    <message>
      <source>The share that decides lies between half the line and twice the line.</source>
      <translation>起决定作用的比例在门槛的一半与两倍之间。</translation>
    </message>
    <message>
      <source>The share that is compared with the line.</source>
      <translation>与门槛比较的比例。</translation>
    </message>
    <message>
      <source>The sheet</source>
      <translation>工作表</translation>
    </message>
    <message>
      <source>The sheet that memos and registers are laid out for.</source>
      <translation>备忘录和登记册排版所用的纸张。</translation>
    </message>
    <message>
      <source>The shipment has no lines yet: add what is in it first.</source>
      <translation>该出货尚无明细行：请先添加其内容。</translation>
    </message>
    <message>
      <source>The size of all text on screen; 100 is the size the screens are drawn for.</source>
      <translation>界面全部文字的大小；100 为设计尺寸。</translation>
    </message>
    <message>
      <source>The standing</source>
      <translation>效力状态</translation>
    </message>
    <message>
      <source>The standing of no provision and no list changes.</source>
      <translation>没有任何条款或名单的效力状态改变。</translation>
    </message>
    <message>
      <source>The standing of {law} is</source>
      <translation>{law}的效力状态是</translation>
    </message>
    <message>
      <source>The texts lie in {folder}</source>
      <translation>条款全文在 {folder}</translation>
    </message>
    <message>
      <source>The titles of the sources are English so far.</source>
      <translation>来源标题目前仅有英文。</translation>
    </message>
    <message>
      <source>The two names</source>
      <translation>两个名称</translation>
    </message>
    <message>
      <source>The unreliable entity list warns; it is no ground of Article II.</source>
      <translation>不可靠实体清单只作警示；它不是第二条的依据。</translation>
    </message>
    <message>
      <source>The value of a product is</source>
      <translation>某产品的价值是</translation>
    </message>
    <message>
      <source>The value of every product changes by</source>
      <translation>所有产品价值变动</translation>
    </message>
    <message>
      <source>The values were not kept by the version of the program that made this entry.</source>
      <translation>作出此条目的程序版本未保存所更改的内容。</translation>
    </message>
    <message>
      <source>The words of the page are as they were.</source>
      <translation>该页文字与原来一致。</translation>
    </message>
    <message>
      <source>The “no” given before is taken back</source>
      <translation>先前所答的“否”将被撤回</translation>
    </message>
    <message>
      <source>Their names are part of the law file and are kept in English there.</source>
      <translation>示例的名称是法规文件的一部分，在其中以英文保存。</translation>
    </message>
    <message>
      <source>Then:</source>
      <translation>届时：</translation>
    </message>
    <message>
      <source>Then: {words}.</source>
      <translation>结果：{words}。</translation>
    </message>
    <message>
      <source>There are more</source>
      <translation>还有其他</translation>
    </message>
    <message>
      <source>There is no copy in the folder of backups. If you keep one elsewhere, choose it; the file that is there now stays beside it.</source>
      <translation>备份文件夹中没有副本。如果您在别处存有备份，请选择它；现有文件会保留在旁边。</translation>
    </message>
    <message>
      <source>There is no list on this page. Go to one, such as Products.</source>
      <translation>本页没有列表。请转到有列表的页面，例如“产品”。</translation>
    </message>
    <message>
      <source>There is no list to look names up in.</source>
      <translation>没有可供查询名称的名单。</translation>
    </message>
    <message>
      <source>There is no list: the law file brings none, and none was loaded</source>
      <translation>没有名单：法规文件不含名单，也未载入任何名单</translation>
    </message>
    <message>
      <source>There is no logo.</source>
      <translation>没有标志。</translation>
    </message>
    <message>
      <source>There is no page before this one.</source>
      <translation>此前没有页面。</translation>
    </message>
    <message>
      <source>There is no record of that number.</source>
      <translation>没有该编号的判定记录。</translation>
    </message>
    <message>
      <source>There is no table on the clipboard. Copy its cells in the spreadsheet program first.</source>
      <translation>剪贴板上没有表格。请先在电子表格程序中复制其单元格。</translation>
    </message>
    <message>
      <source>There is none</source>
      <translation>没有</translation>
    </message>
    <message>
      <source>There is one client alone; add or take another first.</source>
      <translation>只有一个客户；请先新增或接收另一个。</translation>
    </message>
    <message>
      <source>There may be more</source>
      <translation>可能还有其他</translation>
    </message>
    <message>
      <source>There may be more that is not named here.</source>
      <translation>可能还有未在此列出的。</translation>
    </message>
    <message>
      <source>There now</source>
      <translation>现有</translation>
    </message>
    <message>
      <source>These are all</source>
      <translation>所列即全部</translation>
    </message>
    <message>
      <source>These are all that may hold a rare earth</source>
      <translation>可能含有稀土的零件已全部列出</translation>
    </message>
    <message>
      <source>These:</source>
      <translation>如下：</translation>
    </message>
    <message>
      <source>This backup is not taken</source>
      <translation>未采用此备份</translation>
    </message>
    <message>
      <source>This cannot be done</source>
      <translation>无法执行</translation>
    </message>
    <message>
      <source>This cell</source>
      <translation>此单元格</translation>
    </message>
    <message>
      <source>This client asks for a second person. Handed in, nothing of it can be changed; another person reads it, and records it under both names or sends it back.</source>
      <translation>该客户要求第二人复核。提交后不能更改任何内容；由另一人阅读后以两人姓名记录，或予以退回。</translation>
    </message>
    <message>
      <source>This closes a ring: its owners stand above</source>
      <translation>在此成环：其所有者见上文</translation>
    </message>
    <message>
      <source>This covers {law} only; other law may apply.</source>
      <translation>此处仅就{law}而言；其他法律可能适用。</translation>
    </message>
    <message>
      <source>This covers {law} only; other law may apply: {each}.</source>
      <translation>此处仅就{law}而言；其他法律可能适用：{each}。</translation>
    </message>
    <message>
      <source>This covers {law} only; other law may still apply.</source>
      <translation>此处仅就{law}而言；其他法律仍可能适用。</translation>
    </message>
    <message>
      <source>This customer is new: say in which country it is.</source>
      <translation>这是新客户：请说明其所在国家（地区）。</translation>
    </message>
    <message>
      <source>This form</source>
      <translation>此表单</translation>
    </message>
    <message>
      <source>This is a group. Choose a part in it.</source>
      <translation>这是一个组。请在其中选择一个零件。</translation>
    </message>
    <message>
      <source>This is a list of the law file, which stays as it is.</source>
      <translation>这是法规文件中的名单，保持不变。</translation>
    </message>
    <message>
      <source>This is its bill.</source>
      <translation>这就是它的物料清单。</translation>
    </message>
    <message>
      <source>This is not a day. Write it like {day} or {iso}.</source>
      <translation>这不是日期。请写成 {day} 或 {iso}。</translation>
    </message>
    <message>
      <source>This is not a figure. Write it in digits, such as 1234.5 or 3,50.</source>
      <translation>这不是数值。请用数字书写，例如 1234.5 或 3,50。</translation>
    </message>
    <message>
      <source>This is the first page.</source>
      <translation>这是第一页。</translation>
    </message>
    <message>
      <source>This name was not looked up in the lists.</source>
      <translation>该名称未在名单中查询。</translation>
    </message>
    <message>
      <source>This paper</source>
      <translation>这份文件</translation>
    </message>
    <message>
      <source>This paper cannot be checked</source>
      <translation>无法核对这份文件</translation>
    </message>
    <message>
      <source>This record is not as it was recorded: {why}</source>
      <translation>此判定记录与记录时不同：{why}</translation>
    </message>
    <message>
      <source>This was typed and cannot be kept as it stands. Every other answer is kept.</source>
      <translation>以下内容已输入，但无法按现状保留。其他回答均已保留。</translation>
    </message>
    <message>
      <source>Three errands</source>
      <translation>三件常事</translation>
    </message>
    <message>
      <source>Tick the answers to keep.</source>
      <translation>请勾选要保留的回答。</translation>
    </message>
    <message>
      <source>Title</source>
      <translation>标题</translation>
    </message>
    <message>
      <source>To</source>
      <translation>收货方</translation>
    </message>
    <message>
      <source>To and including this day.</source>
      <translation>至该日为止（含当日）。</translation>
    </message>
    <message>
      <source>To day</source>
      <translation>截止日期</translation>
    </message>
    <message>
      <source>To finish</source>
      <translation>待补全</translation>
    </message>
    <message>
      <source>To finish later</source>
      <translation>稍后补全</translation>
    </message>
    <message>
      <source>To judge</source>
      <translation>待判断</translation>
    </message>
    <message>
      <source>To look up</source>
      <translation>待判断名称</translation>
    </message>
    <message>
      <source>To take</source>
      <translation>待采用</translation>
    </message>
    <message>
      <source>Today</source>
      <translation>今日</translation>
    </message>
    <message>
      <source>Today's law file cannot answer it: {why}</source>
      <translation>当前法规文件无法作答：{why}</translation>
    </message>
    <message>
      <source>Together</source>
      <translation>合计</translation>
    </message>
    <message>
      <source>Trust a key</source>
      <translation>信任密钥</translation>
    </message>
    <message>
      <source>Try again</source>
      <translation>重试</translation>
    </message>
    <message>
      <source>Type to search</source>
      <translation>输入以搜索</translation>
    </message>
    <message>
      <source>US Letter</source>
      <translation>US Letter</translation>
    </message>
    <message>
      <source>Unchanged</source>
      <translation>不变</translation>
    </message>
    <message>
      <source>Unconfirmed</source>
      <translation>未经确认</translation>
    </message>
    <message>
      <source>Unconfirmed since {day}</source>
      <translation>自{day}起未经确认</translation>
    </message>
    <message>
      <source>Under cautious readings: {verdict}.</source>
      <translation>从严解读：{verdict}。</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>撤销</translation>
    </message>
    <message>
      <source>Unexpected error</source>
      <translation>意外故障</translation>
    </message>
    <message>
      <source>Unit</source>
      <translation>单位</translation>
    </message>
    <message>
      <source>Units of</source>
      <translation>目标货币</translation>
    </message>
    <message>
      <source>Unreliable list</source>
      <translation>不可靠实体清单</translation>
    </message>
    <message>
      <source>Unsure</source>
      <translation>不确定</translation>
    </message>
    <message>
      <source>Unsure.</source>
      <translation>不确定。</translation>
    </message>
    <message>
      <source>Until</source>
      <translation>至</translation>
    </message>
    <message>
      <source>Until when</source>
      <translation>至何日</translation>
    </message>
    <message>
      <source>Until {day}, changed by {by}: {value}</source>
      <translation>至 {day}（由 {by} 更改）：{value}</translation>
    </message>
    <message>
      <source>Untitled case</source>
      <translation>未命名案情</translation>
    </message>
    <message>
      <source>Use it</source>
      <translation>使用</translation>
    </message>
    <message>
      <source>Use the usual folder</source>
      <translation>使用默认文件夹</translation>
    </message>
    <message>
      <source>Use {value}</source>
      <translation>采用 {value}</translation>
    </message>
    <message>
      <source>Valid until</source>
      <translation>有效期至</translation>
    </message>
    <message>
      <source>Value</source>
      <translation>价值</translation>
    </message>
    <message>
      <source>Value and mass of one piece</source>
      <translation>单件价值与质量</translation>
    </message>
    <message>
      <source>Value ground</source>
      <translation>价值情形</translation>
    </message>
    <message>
      <source>Value of one</source>
      <translation>单件价值</translation>
    </message>
    <message>
      <source>Value of the item</source>
      <translation>物项价值</translation>
    </message>
    <message>
      <source>Values {percent} %</source>
      <translation>价值 {percent} %</translation>
    </message>
    <message>
      <source>Verdict</source>
      <translation>结论</translation>
    </message>
    <message>
      <source>Verdict after</source>
      <translation>之后的结论</translation>
    </message>
    <message>
      <source>Verdict before</source>
      <translation>之前的结论</translation>
    </message>
    <message>
      <source>Verdict, was → is</source>
      <translation>结论：原 → 现</translation>
    </message>
    <message>
      <source>Verdict: {words}</source>
      <translation>结论：{words}</translation>
    </message>
    <message>
      <source>Verify the journal</source>
      <translation>核对日志链</translation>
    </message>
    <message>
      <source>Verify the journal, and open a backup; do not rely on what stands here</source>
      <translation>请核验日志，并打开备份；不要依赖此处所示内容</translation>
    </message>
    <message>
      <source>Verifying the journal</source>
      <translation>正在核对日志链</translation>
    </message>
    <message>
      <source>Version</source>
      <translation>版本</translation>
    </message>
    <message>
      <source>Versions</source>
      <translation>版本</translation>
    </message>
    <message>
      <source>Waits for review</source>
      <translation>待复核</translation>
    </message>
    <message>
      <source>Warning</source>
      <translation>警示</translation>
    </message>
    <message>
      <source>Was</source>
      <translation>原为</translation>
    </message>
    <message>
      <source>Weak alias</source>
      <translation>弱别名</translation>
    </message>
    <message>
      <source>Welcome to Lodestone</source>
      <translation>欢迎使用 Lodestone</translation>
    </message>
    <message>
      <source>What</source>
      <translation>内容</translation>
    </message>
    <message>
      <source>What a list leaves open when it is taken is kept here: a price on request, a country that can be two. It is filled in here or dismissed.</source>
      <translation>收入清单时未定的内容留在这里：待询的价格，可指两个国家的名称。在此填写或忽略。</translation>
    </message>
    <message>
      <source>What a list left open is dismissed.</source>
      <translation>列表留下的未决项用“不再提示”处理。</translation>
    </message>
    <message>
      <source>What a person found</source>
      <translation>人工查核结果</translation>
    </message>
    <message>
      <source>What a supplier delivers is made in</source>
      <translation>某供应商所供产品的原产地是</translation>
    </message>
    <message>
      <source>What became of it</source>
      <translation>后续变化</translation>
    </message>
    <message>
      <source>What changed since</source>
      <translation>此后的变化</translation>
    </message>
    <message>
      <source>What changed: {changes}</source>
      <translation>变化：{changes}</translation>
    </message>
    <message>
      <source>What changes in the law</source>
      <translation>法规有何变化</translation>
    </message>
    <message>
      <source>What decides</source>
      <translation>决定因素</translation>
    </message>
    <message>
      <source>What differs between two lists</source>
      <translation>两份名单的差异</translation>
    </message>
    <message>
      <source>What do I do now</source>
      <translation>现在该做什么</translation>
    </message>
    <message>
      <source>What each answer does</source>
      <translation>各种回答的作用</translation>
    </message>
    <message>
      <source>What else to look at</source>
      <translation>其他须查看的事项</translation>
    </message>
    <message>
      <source>What flipped, to be looked at</source>
      <translation>结果有变、待查看</translation>
    </message>
    <message>
      <source>What flips</source>
      <translation>哪些改变</translation>
    </message>
    <message>
      <source>What follows</source>
      <translation>后续事项</translation>
    </message>
    <message>
      <source>What happened</source>
      <translation>发生了什么</translation>
    </message>
    <message>
      <source>What happens</source>
      <translation>结果</translation>
    </message>
    <message>
      <source>What held before ended by its day, and no later notice is known.</source>
      <translation>此前的效力已届期满，未知此后的公告。</translation>
    </message>
    <message>
      <source>What if</source>
      <translation>假设分析</translation>
    </message>
    <message>
      <source>What if changes nothing that is stored. Open the product to change it.</source>
      <translation>假设分析不改动已存储的内容。请打开产品来修改。</translation>
    </message>
    <message>
      <source>What if its material is Chinese?</source>
      <translation>如果其材料来自中国？</translation>
    </message>
    <message>
      <source>What if the material of {supplier} is Chinese?</source>
      <translation>如果供应商{supplier}的材料来自中国？</translation>
    </message>
    <message>
      <source>What if, all clients</source>
      <translation>假设分析，所有客户</translation>
    </message>
    <message>
      <source>What if, for all clients</source>
      <translation>对所有客户作假设</translation>
    </message>
    <message>
      <source>What if, over the whole catalogue</source>
      <translation>对整个目录作假设</translation>
    </message>
    <message>
      <source>What is changed</source>
      <translation>更改内容</translation>
    </message>
    <message>
      <source>What is filled in is given to all of them; a field left as it is changes nothing.</source>
      <translation>填写的内容将应用于所有所选行；保持原样的字段不作任何修改。</translation>
    </message>
    <message>
      <source>What is kept is not asked again. What holds for this deal alone is left out unless you choose it.</source>
      <translation>存入目录的内容不会再次询问。仅适用于本次交易的内容，除非您选择，否则不存入。</translation>
    </message>
    <message>
      <source>What is not clear</source>
      <translation>不明确之处</translation>
    </message>
    <message>
      <source>What is on file now counts, unless something else is chosen here or, for any fact, on the review.</source>
      <translation>以现有档案为准，除非在此另行选择，或在复核页对任一事实另作说明。</translation>
    </message>
    <message>
      <source>What is read in this cell</source>
      <translation>此单元格读取的内容</translation>
    </message>
    <message>
      <source>What is sold and what is in it</source>
      <translation>所售产品及其组成</translation>
    </message>
    <message>
      <source>What is supposed</source>
      <translation>假设的内容</translation>
    </message>
    <message>
      <source>What is this column?</source>
      <translation>此列是什么？</translation>
    </message>
    <message>
      <source>What is told of it</source>
      <translation>已知情况</translation>
    </message>
    <message>
      <source>What is “{heading}”?</source>
      <translation>“{heading}”是什么？</translation>
    </message>
    <message>
      <source>What it does</source>
      <translation>作用</translation>
    </message>
    <message>
      <source>What it is part of</source>
      <translation>其所属条款</translation>
    </message>
    <message>
      <source>What it means for the goods</source>
      <translation>对货物意味着什么</translation>
    </message>
    <message>
      <source>What it says</source>
      <translation>内容</translation>
    </message>
    <message>
      <source>What it says otherwise</source>
      <translation>内容有何不同</translation>
    </message>
    <message>
      <source>What it would be</source>
      <translation>类别</translation>
    </message>
    <message>
      <source>What lists left open, until it is filled in or dismissed</source>
      <translation>清单未定的内容，直到填写或忽略</translation>
    </message>
    <message>
      <source>What lists say of its parties has changed; look again</source>
      <translation>名单对其相关方的记载已变，请重新查看</translation>
    </message>
    <message>
      <source>What moved</source>
      <translation>变化</translation>
    </message>
    <message>
      <source>What needs you, and what changes next</source>
      <translation>待您处理的事项与即将到来的变化</translation>
    </message>
    <message numerus="yes">
      <source>What needs you, over %n client(s); a page of one client never shows another's</source>
      <translation>
        <numerusform>%n 个客户中要您处理的事项；一个客户的页面从不显示另一客户的内容</numerusform>
      </translation>
    </message>
    <message>
      <source>What settles a case, the supplier knows. Each gets a workbook with the questions that only they can answer; the filled sheet is dropped here, and what it settles is said before it is taken.</source>
      <translation>能使案情得出结论的事实，供应商知道。每个供应商收到一份工作簿，其中只有其能够回答的问题；填好的表拖放到这里，采用之前会说明它能得出什么结论。</translation>
    </message>
    <message>
      <source>What the catalogue knows is not asked; every answer is kept as it is given.</source>
      <translation>目录已知的不再询问；每个回答在给出时即保留。</translation>
    </message>
    <message>
      <source>What the catalogue says now counts as seen.</source>
      <translation>目录现在所载视为已看过。</translation>
    </message>
    <message>
      <source>What the law file says</source>
      <translation>法规文件的表述</translation>
    </message>
    <message>
      <source>What the law file says otherwise</source>
      <translation>法规文件表述的不同之处</translation>
    </message>
    <message>
      <source>What this cannot show</source>
      <translation>核对无法说明的事项</translation>
    </message>
    <message>
      <source>What this cannot show.</source>
      <translation>此核对无法表明的事项。</translation>
    </message>
    <message>
      <source>What this column is</source>
      <translation>此列是什么</translation>
    </message>
    <message>
      <source>What this does not show</source>
      <translation>此核对不能显示的内容</translation>
    </message>
    <message>
      <source>What to do</source>
      <translation>应做什么</translation>
    </message>
    <message>
      <source>What to do first</source>
      <translation>首先要做的事</translation>
    </message>
    <message>
      <source>What to do first, before and after</source>
      <translation>首先做什么：之前与之后</translation>
    </message>
    <message>
      <source>What was announced is carried out</source>
      <translation>已宣布的事项付诸实施</translation>
    </message>
    <message numerus="yes">
      <source>What was announced, to {day}, ended %n day(s) ago.</source>
      <translation>
        <numerusform>已宣布的安排至{day}，已于 %n 天前届满。</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>What was announced, to {day}, ends in %n day(s).</source>
      <translation>
        <numerusform>已宣布的安排至{day}，%n 天后届满。</numerusform>
      </translation>
    </message>
    <message>
      <source>What was answered</source>
      <translation>已作的回答</translation>
    </message>
    <message>
      <source>What was asked stays as it was sent.</source>
      <translation>已发出的询问保持原样。</translation>
    </message>
    <message>
      <source>What was begun and is not recorded</source>
      <translation>已开始而未记录的筛查</translation>
    </message>
    <message>
      <source>What was checked</source>
      <translation>核对了什么</translation>
    </message>
    <message>
      <source>What was decided; nothing here can be changed</source>
      <translation>已作出的判定；此处内容不可更改</translation>
    </message>
    <message>
      <source>What was due until today counts as looked at. A change of the standing or an expiry before the day still comes first.</source>
      <translation>截至今天到期的事项视为已复查。若在该日之前效力状态变更或有效期届满，仍以较早者为准。</translation>
    </message>
    <message>
      <source>What was entered after that copy was made is not in it.</source>
      <translation>该副本生成之后录入的内容不在其中。</translation>
    </message>
    <message>
      <source>What was typed here is not saved.</source>
      <translation>此处输入的内容尚未保存。</translation>
    </message>
    <message>
      <source>What was verified</source>
      <translation>核对结果</translation>
    </message>
    <message>
      <source>What will happen</source>
      <translation>将会发生什么</translation>
    </message>
    <message>
      <source>What would change</source>
      <translation>将更改的内容</translation>
    </message>
    <message>
      <source>What would settle it, in the order asked</source>
      <translation>可得出结论的事项（按提问顺序）</translation>
    </message>
    <message>
      <source>What would settle it, most useful first</source>
      <translation>可据以确定的事实，最有用的在前</translation>
    </message>
    <message>
      <source>What you found</source>
      <translation>查到的结果</translation>
    </message>
    <message>
      <source>What's new</source>
      <translation>新内容</translation>
    </message>
    <message>
      <source>What, its day</source>
      <translation>对象及日期</translation>
    </message>
    <message>
      <source>When</source>
      <translation>时间</translation>
    </message>
    <message>
      <source>When a list of parties was loaded more than so many days ago.</source>
      <translation>名单载入超过此天数时提醒。</translation>
    </message>
    <message>
      <source>When it is met</source>
      <translation>构成要件</translation>
    </message>
    <message>
      <source>When it runs</source>
      <translation>施行期间</translation>
    </message>
    <message>
      <source>Where</source>
      <translation>出处</translation>
    </message>
    <message>
      <source>Where finished papers are saved. Left empty, you are asked each time.</source>
      <translation>完成的文件保存于此。留空则每次询问。</translation>
    </message>
    <message>
      <source>Where it comes from</source>
      <translation>来源</translation>
    </message>
    <message>
      <source>Where it comes from: {figure}</source>
      <translation>来源：{figure}</translation>
    </message>
    <message>
      <source>Where it is from</source>
      <translation>出处</translation>
    </message>
    <message>
      <source>Where it is used</source>
      <translation>用于何处</translation>
    </message>
    <message>
      <source>Where looked</source>
      <translation>查看处</translation>
    </message>
    <message>
      <source>Where the share reaches {line}, all else equal</source>
      <translation>其他条件不变时比例达到 {line} 的临界值</translation>
    </message>
    <message>
      <source>Where this comes from</source>
      <translation>数据来源</translation>
    </message>
    <message>
      <source>Where used</source>
      <translation>用于何处</translation>
    </message>
    <message>
      <source>Where: {where}.</source>
      <translation>办理处：{where}。</translation>
    </message>
    <message>
      <source>Whether it counts as held by listed parties is not settled</source>
      <translation>是否视为由列入名单者持有尚未确定</translation>
    </message>
    <message>
      <source>Whether it is listed is for a person to say</source>
      <translation>是否列入名单由人判断</translation>
    </message>
    <message>
      <source>Whether the certificates can be trusted was not judged.</source>
      <translation>未判断这些证书是否可信。</translation>
    </message>
    <message>
      <source>Whether the customer builds the goods in or uses them up; else the screening asks for the end user.</source>
      <translation>客户是否自行装用或消耗这些货物；否则筛查会询问最终用户。</translation>
    </message>
    <message>
      <source>Which lists names are searched in, and what none of them covers</source>
      <translation>名称在哪些名单中检索，以及各名单均未涵盖的内容</translation>
    </message>
    <message>
      <source>Which notice</source>
      <translation>哪份公告</translation>
    </message>
    <message>
      <source>Which part is under which licence</source>
      <translation>各组成部分的许可条款</translation>
    </message>
    <message>
      <source>Which provision, and for whom</source>
      <translation>哪一条款，适用于谁</translation>
    </message>
    <message>
      <source>Who</source>
      <translation>人员</translation>
    </message>
    <message>
      <source>Who buys and imports the goods.</source>
      <translation>购买并进口货物的一方。</translation>
    </message>
    <message>
      <source>Who buys it</source>
      <translation>买方</translation>
    </message>
    <message>
      <source>Who changed what, when, and what it was before</source>
      <translation>谁在何时更改了什么，以及之前的内容</translation>
    </message>
    <message>
      <source>Who delivers, and who can answer what is open</source>
      <translation>供货方，以及谁能回答待查事实</translation>
    </message>
    <message>
      <source>Who imports, who receives, who uses</source>
      <translation>谁进口、谁收货、谁使用</translation>
    </message>
    <message>
      <source>Who owns whom</source>
      <translation>股权关系</translation>
    </message>
    <message>
      <source>Who signs</source>
      <translation>签署人</translation>
    </message>
    <message>
      <source>Who stands on which list, and what holds of it today</source>
      <translation>谁列入哪份名单，以及今日的效力</translation>
    </message>
    <message>
      <source>Who usually knows.</source>
      <translation>通常由谁掌握。</translation>
    </message>
    <message>
      <source>Who was asked what, what came back, what it would settle</source>
      <translation>向谁询问了什么、收到什么答复、能得出什么结论</translation>
    </message>
    <message>
      <source>Who: {who}.</source>
      <translation>办理人：{who}。</translation>
    </message>
    <message>
      <source>Whole</source>
      <translation>完整无缺</translation>
    </message>
    <message>
      <source>Whole articles</source>
      <translation>整件</translation>
    </message>
    <message>
      <source>Whole page</source>
      <translation>整页</translation>
    </message>
    <message>
      <source>Whole width</source>
      <translation>适合宽度</translation>
    </message>
    <message>
      <source>Whom it binds</source>
      <translation>约束对象</translation>
    </message>
    <message>
      <source>Whom its notice binds is not in the loaded list; read the notice.</source>
      <translation>其公告约束何人，载入的名单中没有说明；请阅读公告。</translation>
    </message>
    <message>
      <source>Whose catalogue it is; its name and letterhead stand on every paper.</source>
      <translation>目录所属企业；其名称和信头印在每份文件上。</translation>
    </message>
    <message>
      <source>Whose parts list is it?</source>
      <translation>这是谁的零件清单？</translation>
    </message>
    <message>
      <source>Why</source>
      <translation>原因</translation>
    </message>
    <message>
      <source>Why does it differ in this case?</source>
      <translation>本案为何不同？</translation>
    </message>
    <message>
      <source>Why it counts</source>
      <translation>为何以此为准</translation>
    </message>
    <message>
      <source>Why it is open</source>
      <translation>未定原因</translation>
    </message>
    <message>
      <source>Why it was found</source>
      <translation>查到的理由</translation>
    </message>
    <message>
      <source>Why this is asked</source>
      <translation>为何询问</translation>
    </message>
    <message>
      <source>Why, although an entry was judged the same?</source>
      <translation>尽管有条目被判断为同一，为何如此？</translation>
    </message>
    <message>
      <source>Withdraw</source>
      <translation>撤回</translation>
    </message>
    <message>
      <source>Withdraw {number}, version {version}</source>
      <translation>撤回 {number} 第 {version} 版</translation>
    </message>
    <message>
      <source>Withdrawn on {day} by {name}: {why}</source>
      <translation>{name}于{day}撤回：{why}</translation>
    </message>
    <message>
      <source>Without a shipment: what would the result be?</source>
      <translation>没有出货：结论会如何？</translation>
    </message>
    <message>
      <source>Words</source>
      <translation>词汇</translation>
    </message>
    <message>
      <source>Words and figures {count}</source>
      <translation>文字与数字 {count}</translation>
    </message>
    <message>
      <source>Work</source>
      <translation>进度</translation>
    </message>
    <message>
      <source>Work it out first; then it can be saved.</source>
      <translation>请先计算，然后才能保存。</translation>
    </message>
    <message>
      <source>Work out</source>
      <translation>推算</translation>
    </message>
    <message>
      <source>Workbook (*.xlsx)</source>
      <translation>工作簿 (*.xlsx)</translation>
    </message>
    <message>
      <source>Workbooks (*.xlsx)</source>
      <translation>工作簿 (*.xlsx)</translation>
    </message>
    <message>
      <source>Workbooks ({patterns})</source>
      <translation>工作簿（{patterns}）</translation>
    </message>
    <message>
      <source>Workbooks and text files ({patterns})</source>
      <translation>工作簿和文本文件 ({patterns})</translation>
    </message>
    <message numerus="yes">
      <source>Worked out %n product(s) in {seconds} s</source>
      <translation>
        <numerusform>用 {seconds} 秒推算了 %n 个产品</numerusform>
      </translation>
    </message>
    <message>
      <source>Working it out …</source>
      <translation>正在计算 …</translation>
    </message>
    <message>
      <source>Working out what the products would come to</source>
      <translation>正在推算各产品的结论</translation>
    </message>
    <message>
      <source>Working out what would change</source>
      <translation>正在推算会有什么变化</translation>
    </message>
    <message>
      <source>Working out what would change for all clients</source>
      <translation>正在推算所有客户会有什么变化</translation>
    </message>
    <message>
      <source>Working out what would happen …</source>
      <translation>正在推算结果…</translation>
    </message>
    <message>
      <source>Working out what would happen … {percent} %</source>
      <translation>正在推算结果… {percent} %</translation>
    </message>
    <message>
      <source>Working out what {name} would change</source>
      <translation>正在计算 {name} 将改变什么</translation>
    </message>
    <message>
      <source>Working out {client}, {number} of {count}</source>
      <translation>正在推算 {client}，第 {number} 个，共 {count} 个</translation>
    </message>
    <message>
      <source>Worst first. N: next difference.</source>
      <translation>最严重的在前。N：下一处差异。</translation>
    </message>
    <message>
      <source>Would be answered otherwise today</source>
      <translation>若在今天作答结论会不同</translation>
    </message>
    <message>
      <source>Would settle it:</source>
      <translation>可据以确定：</translation>
    </message>
    <message>
      <source>Write it anyway</source>
      <translation>仍然写出</translation>
    </message>
    <message>
      <source>Write memo</source>
      <translation>写出备忘录</translation>
    </message>
    <message>
      <source>Write the currency behind the figure, such as EUR.</source>
      <translation>请在数字后写明货币，例如 EUR。</translation>
    </message>
    <message>
      <source>Write the day as 2026-12-08</source>
      <translation>请按 2026-12-08 的格式填写日期</translation>
    </message>
    <message>
      <source>Write the unit of mass: mg, g, kg or t.</source>
      <translation>请写明质量单位：mg、g、kg 或 t。</translation>
    </message>
    <message>
      <source>Write what shows it, then press Enter: {answer} is kept with its reason.</source>
      <translation>请写明依据，然后按回车：“{answer}”须连同理由保存。</translation>
    </message>
    <message>
      <source>Write what shows it: an address, a register number, who was asked.</source>
      <translation>请写明依据：地址、登记号、询问了谁。</translation>
    </message>
    <message>
      <source>Writes more into the log. Switch it on when you are asked to, then off again.</source>
      <translation>写入更多日志。应他人要求时打开，之后请关闭。</translation>
    </message>
    <message>
      <source>Writing the registers of all clients</source>
      <translation>正在写出所有客户的登记册</translation>
    </message>
    <message>
      <source>Writing {name}</source>
      <translation>正在写入 {name}</translation>
    </message>
    <message>
      <source>Yes</source>
      <translation>是</translation>
    </message>
    <message>
      <source>Yes, or some of it</source>
      <translation>是，或部分是</translation>
    </message>
    <message>
      <source>Yes, that is all</source>
      <translation>是，全部列出</translation>
    </message>
    <message>
      <source>Yes: a notice extends it</source>
      <translation>有：有公告延长</translation>
    </message>
    <message>
      <source>Your data are as they were saved last. The log has the details.</source>
      <translation>您的数据保持最近一次保存的状态。详情见日志。</translation>
    </message>
    <message>
      <source>Your name</source>
      <translation>您的姓名</translation>
    </message>
    <message>
      <source>Your own firm</source>
      <translation>本企业</translation>
    </message>
    <message>
      <source>Your owner</source>
      <translation>您录入的所有者</translation>
    </message>
    <message>
      <source>Your party</source>
      <translation>您的相关方</translation>
    </message>
    <message>
      <source>Your role</source>
      <translation>您的职务</translation>
    </message>
    <message>
      <source>Zoom in</source>
      <translation>放大</translation>
    </message>
    <message>
      <source>Zoom out</source>
      <translation>缩小</translation>
    </message>
    <message>
      <source>a day that is not known</source>
      <translation>不详之日</translation>
    </message>
    <message>
      <source>a list of {day}</source>
      <translation>{day}的清单</translation>
    </message>
    <message>
      <source>a list that you loaded</source>
      <translation>您载入的名单</translation>
    </message>
    <message>
      <source>a magnet or target of Part II</source>
      <translation>第二部分磁体或靶材</translation>
    </message>
    <message>
      <source>a material of Part I</source>
      <translation>第一部分材料</translation>
    </message>
    <message>
      <source>a paper for each client and one table</source>
      <translation>每个客户一份文件，另加一张总表</translation>
    </message>
    <message>
      <source>a party that no shipment names</source>
      <translation>没有出货提到的相关方</translation>
    </message>
    <message>
      <source>a status check holds until then: {about}</source>
      <translation>效力核查有效至该日：{about}</translation>
    </message>
    <message>
      <source>about {figure}</source>
      <translation>约 {figure}</translation>
    </message>
    <message>
      <source>advised</source>
      <translation>建议</translation>
    </message>
    <message>
      <source>agreed</source>
      <translation>已认可</translation>
    </message>
    <message>
      <source>all</source>
      <translation>全选</translation>
    </message>
    <message>
      <source>all clients</source>
      <translation>所有客户</translation>
    </message>
    <message>
      <source>altered</source>
      <translation>已被改动</translation>
    </message>
    <message>
      <source>an answer</source>
      <translation>回答</translation>
    </message>
    <message>
      <source>an unknown share</source>
      <translation>未知份额</translation>
    </message>
    <message>
      <source>and</source>
      <translation>至</translation>
    </message>
    <message numerus="yes">
      <source>and %n further way(s)</source>
      <translation>
        <numerusform>以及另外 %n 条途径</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>and %n more</source>
      <translation>
        <numerusform>另有 %n 项</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>and %n more change(s) that are not listed</source>
      <translation>
        <numerusform>另有 %n 项更改未列出</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>and %n more file(s)</source>
      <translation>
        <numerusform>以及另外 %n 个文件</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>and %n more on file</source>
      <translation>
        <numerusform>另有 %n 项已存</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>and %n more remark(s)</source>
      <translation>
        <numerusform>另有 %n 条说明</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>and %n row(s) more, which are counted and not shown</source>
      <translation>
        <numerusform>另有 %n 行，仅计数而不显示</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>and of %n more</source>
      <translation>
        <numerusform>以及另外 %n 批</numerusform>
      </translation>
    </message>
    <message>
      <source>and {count} more</source>
      <translation>另有 {count} 处</translation>
    </message>
    <message>
      <source>and {count} more, {listed} of them listed</source>
      <translation>另有 {count} 个，其中 {listed} 个列入名单</translation>
    </message>
    <message>
      <source>announced</source>
      <translation>已宣布</translation>
    </message>
    <message>
      <source>announced only: no notice seen</source>
      <translation>仅为宣布，未见公告</translation>
    </message>
    <message>
      <source>another data file ({id}), with the client</source>
      <translation>另一个数据文件（{id}），随客户一同转来</translation>
    </message>
    <message>
      <source>another list, which fills in no answer</source>
      <translation>其他名单，不填入任何答案</translation>
    </message>
    <message>
      <source>answered</source>
      <translation>已回答</translation>
    </message>
    <message>
      <source>around the line, {line}</source>
      <translation>跨越门槛 {line}</translation>
    </message>
    <message>
      <source>as in the screening of {day}</source>
      <translation>与 {day} 的筛查相同</translation>
    </message>
    <message>
      <source>as of {day}</source>
      <translation>截至{day}</translation>
    </message>
    <message>
      <source>as on {day}</source>
      <translation>同{day}</translation>
    </message>
    <message>
      <source>as record {number} has it</source>
      <translation>以判定记录{number}为准</translation>
    </message>
    <message>
      <source>ask first</source>
      <translation>先问后发</translation>
    </message>
    <message>
      <source>asked</source>
      <translation>将询问</translation>
    </message>
    <message>
      <source>assembly</source>
      <translation>组件</translation>
    </message>
    <message>
      <source>assembly: a magnet or target is built in</source>
      <translation>组件：含有磁体或靶材</translation>
    </message>
    <message>
      <source>before, after</source>
      <translation>之前、之后</translation>
    </message>
    <message>
      <source>being worked out …</source>
      <translation>正在推算……</translation>
    </message>
    <message>
      <source>below {share}</source>
      <translation>低于 {share}</translation>
    </message>
    <message>
      <source>beside the program, so that both can be carried along</source>
      <translation>与程序放在一起，可一并携带</translation>
    </message>
    <message>
      <source>blank rows</source>
      <translation>空行</translation>
    </message>
    <message>
      <source>by {day}</source>
      <translation>{day}前</translation>
    </message>
    <message>
      <source>by {instrument}</source>
      <translation>依据{instrument}</translation>
    </message>
    <message>
      <source>by {name}</source>
      <translation>由{name}</translation>
    </message>
    <message>
      <source>came back, was {answer}</source>
      <translation>重新待判，原判{answer}</translation>
    </message>
    <message>
      <source>can be given later</source>
      <translation>可稍后填写</translation>
    </message>
    <message>
      <source>cannot be read</source>
      <translation>无法读取</translation>
    </message>
    <message>
      <source>cannot disclose</source>
      <translation>不便披露</translation>
    </message>
    <message>
      <source>catalogue</source>
      <translation>目录</translation>
    </message>
    <message>
      <source>catalogue of parties</source>
      <translation>相关方目录</translation>
    </message>
    <message>
      <source>change</source>
      <translation>变化</translation>
    </message>
    <message>
      <source>checked in {seconds} s</source>
      <translation>用时 {seconds} 秒</translation>
    </message>
    <message>
      <source>checked-papers</source>
      <translation>已核对文件</translation>
    </message>
    <message>
      <source>close and open a group</source>
      <translation>折叠和展开分组</translation>
    </message>
    <message>
      <source>computed</source>
      <translation>计算得出</translation>
    </message>
    <message>
      <source>confirm</source>
      <translation>确认</translation>
    </message>
    <message>
      <source>consignee</source>
      <translation>收货人</translation>
    </message>
    <message>
      <source>control</source>
      <translation>管控</translation>
    </message>
    <message>
      <source>control list</source>
      <translation>管控名单</translation>
    </message>
    <message>
      <source>counted apart: standing only {count}</source>
      <translation>另计：仅效力状态 {count}</translation>
    </message>
    <message>
      <source>countermeasure</source>
      <translation>反制</translation>
    </message>
    <message>
      <source>countermeasure list</source>
      <translation>反制清单</translation>
    </message>
    <message>
      <source>counting printed notices only</source>
      <translation>仅依已公布的公告</translation>
    </message>
    <message>
      <source>counting what was announced</source>
      <translation>计入已宣布的内容</translation>
    </message>
    <message>
      <source>country</source>
      <translation>国家（地区）</translation>
    </message>
    <message>
      <source>current</source>
      <translation>现行</translation>
    </message>
    <message>
      <source>days</source>
      <translation>天</translation>
    </message>
    <message>
      <source>decides: {grounds}</source>
      <translation>决定因素：{grounds}</translation>
    </message>
    <message>
      <source>declared by the supplier</source>
      <translation>供应商声明</translation>
    </message>
    <message>
      <source>differs</source>
      <translation>不一致</translation>
    </message>
    <message>
      <source>does not apply</source>
      <translation>不涉及</translation>
    </message>
    <message>
      <source>does not know</source>
      <translation>不清楚</translation>
    </message>
    <message>
      <source>domestic transfer</source>
      <translation>一国境内转移</translation>
    </message>
    <message>
      <source>done</source>
      <translation>已完成</translation>
    </message>
    <message>
      <source>e.g. {day}</source>
      <translation>如 {day}</translation>
    </message>
    <message>
      <source>each is then asked below</source>
      <translation>随后在下方逐项询问</translation>
    </message>
    <message>
      <source>end use</source>
      <translation>最终用途</translation>
    </message>
    <message>
      <source>end user</source>
      <translation>最终用户</translation>
    </message>
    <message>
      <source>entry {entry}</source>
      <translation>第{entry}条</translation>
    </message>
    <message>
      <source>entry {entry} of {list}</source>
      <translation>{list}的条目 {entry}</translation>
    </message>
    <message>
      <source>entry {nr}</source>
      <translation>第 {nr} 条</translation>
    </message>
    <message>
      <source>equipment that makes chips</source>
      <translation>芯片制造设备</translation>
    </message>
    <message>
      <source>equipment that tests chips</source>
      <translation>芯片测试设备</translation>
    </message>
    <message>
      <source>estimated</source>
      <translation>估计</translation>
    </message>
    <message>
      <source>evidence is valid until then: {about}</source>
      <translation>证据有效至该日：{about}</translation>
    </message>
    <message>
      <source>export</source>
      <translation>出口</translation>
    </message>
    <message>
      <source>export day {day}</source>
      <translation>出口日期 {day}</translation>
    </message>
    <message>
      <source>exporters in China, and people of any country</source>
      <translation>中国境内的出口经营者，以及任何国家的组织和个人</translation>
    </message>
    <message>
      <source>exporters in China; it names nobody abroad</source>
      <translation>中国境内的出口经营者；未提及境外人员</translation>
    </message>
    <message>
      <source>finding</source>
      <translation>核对结果</translation>
    </message>
    <message numerus="yes">
      <source>finish %n later</source>
      <translation>
        <numerusform>%n 行稍后补全</numerusform>
      </translation>
    </message>
    <message>
      <source>fits every byte</source>
      <translation>与每个字节相符</translation>
    </message>
    <message>
      <source>for all of these</source>
      <translation>全部如此</translation>
    </message>
    <message>
      <source>for every client</source>
      <translation>适用于所有客户</translation>
    </message>
    <message>
      <source>for one</source>
      <translation>每</translation>
    </message>
    <message>
      <source>for shipment {number} only</source>
      <translation>仅适用于出货 {number}</translation>
    </message>
    <message>
      <source>from</source>
      <translation>来源</translation>
    </message>
    <message numerus="yes">
      <source>from %n notice(s)</source>
      <translation>
        <numerusform>来自 %n 份公告</numerusform>
      </translation>
    </message>
    <message>
      <source>from {day}</source>
      <translation>自{day}起</translation>
    </message>
    <message>
      <source>frozen, numbered, journalled; nothing here can be changed</source>
      <translation>已固定、编号并记入日志链；此处内容不可更改</translation>
    </message>
    <message>
      <source>handed in by {name}</source>
      <translation>由{name}提交</translation>
    </message>
    <message>
      <source>has not this supplier</source>
      <translation>没有此供应商</translation>
    </message>
    <message>
      <source>header in row {row}</source>
      <translation>表头在第{row}行</translation>
    </message>
    <message>
      <source>header in rows {first} to {last}</source>
      <translation>表头在第{first}至{last}行</translation>
    </message>
    <message>
      <source>heading, left out</source>
      <translation>标题行，略去</translation>
    </message>
    <message>
      <source>headings</source>
      <translation>表头</translation>
    </message>
    <message>
      <source>hidden</source>
      <translation>隐藏</translation>
    </message>
    <message>
      <source>hidden rows</source>
      <translation>隐藏行</translation>
    </message>
    <message>
      <source>hold</source>
      <translation>暂停发货</translation>
    </message>
    <message>
      <source>holds none</source>
      <translation>不含</translation>
    </message>
    <message>
      <source>if shipped today</source>
      <translation>若今日出货</translation>
    </message>
    <message>
      <source>if shipped today and the rule is in force</source>
      <translation>若今日出货且规则正在施行</translation>
    </message>
    <message>
      <source>if the rule ran today ({standing})</source>
      <translation>若规则今日施行（{standing}）</translation>
    </message>
    <message>
      <source>imported</source>
      <translation>导入</translation>
    </message>
    <message>
      <source>importer</source>
      <translation>进口商</translation>
    </message>
    <message numerus="yes">
      <source>in %n row(s)</source>
      <translation>
        <numerusform>在 %n 行中</numerusform>
      </translation>
    </message>
    <message>
      <source>in no other product</source>
      <translation>未用于其他产品</translation>
    </message>
    <message>
      <source>in progress</source>
      <translation>进行中</translation>
    </message>
    <message>
      <source>inferred</source>
      <translation>推断</translation>
    </message>
    <message>
      <source>is added</source>
      <translation>将添加</translation>
    </message>
    <message>
      <source>is in the bill already</source>
      <translation>清单中已有</translation>
    </message>
    <message>
      <source>is {grade} of the law file</source>
      <translation>即法规文件的 {grade}</translation>
    </message>
    <message>
      <source>it has ended</source>
      <translation>其已失效</translation>
    </message>
    <message>
      <source>it has not started</source>
      <translation>其尚未施行</translation>
    </message>
    <message>
      <source>it is suspended</source>
      <translation>其已暂停实施</translation>
    </message>
    <message>
      <source>item</source>
      <translation>物项</translation>
    </message>
    <message>
      <source>its number and day</source>
      <translation>其编号和日期</translation>
    </message>
    <message>
      <source>its share is in the line above</source>
      <translation>其份额已计入上一行</translation>
    </message>
    <message>
      <source>judged before, and changed</source>
      <translation>曾经判断，后有变化</translation>
    </message>
    <message>
      <source>judged different</source>
      <translation>判断为不同</translation>
    </message>
    <message>
      <source>judged the same</source>
      <translation>判断为同一</translation>
    </message>
    <message>
      <source>kept as: none</source>
      <translation>记为：无</translation>
    </message>
    <message>
      <source>kept as: not listed</source>
      <translation>保存为：未列入</translation>
    </message>
    <message>
      <source>key {key}</source>
      <translation>密钥 {key}</translation>
    </message>
    <message numerus="yes">
      <source>known to %n client(s)</source>
      <translation>
        <numerusform>%n 个客户有此供应商</numerusform>
      </translation>
    </message>
    <message>
      <source>law</source>
      <translation>法律</translation>
    </message>
    <message>
      <source>law known to {day}</source>
      <translation>法律截至{day}</translation>
    </message>
    <message>
      <source>leave as it is</source>
      <translation>保持原样</translation>
    </message>
    <message>
      <source>leave open</source>
      <translation>保持待查</translation>
    </message>
    <message>
      <source>line {share}</source>
      <translation>门槛 {share}</translation>
    </message>
    <message>
      <source>list: {listed}</source>
      <translation>名单：{listed}</translation>
    </message>
    <message>
      <source>listed owners, worked out along the ring</source>
      <translation>列入名单的所有者，沿环算出</translation>
    </message>
    <message>
      <source>logic chips</source>
      <translation>逻辑芯片</translation>
    </message>
    <message>
      <source>looked up {day}</source>
      <translation>{day}已查询</translation>
    </message>
    <message>
      <source>magnet</source>
      <translation>磁体</translation>
    </message>
    <message>
      <source>match</source>
      <translation>相符</translation>
    </message>
    <message>
      <source>material</source>
      <translation>材料</translation>
    </message>
    <message>
      <source>materials for chips</source>
      <translation>芯片材料</translation>
    </message>
    <message>
      <source>may hold one</source>
      <translation>可能内含</translation>
    </message>
    <message>
      <source>measured</source>
      <translation>实测</translation>
    </message>
    <message>
      <source>memory chips</source>
      <translation>存储芯片</translation>
    </message>
    <message>
      <source>met</source>
      <translation>满足</translation>
    </message>
    <message>
      <source>name</source>
      <translation>名称</translation>
    </message>
    <message>
      <source>named when the program was started</source>
      <translation>启动程序时指定</translation>
    </message>
    <message>
      <source>never</source>
      <translation>从未</translation>
    </message>
    <message>
      <source>new row</source>
      <translation>新增行</translation>
    </message>
    <message>
      <source>no</source>
      <translation>否</translation>
    </message>
    <message>
      <source>no case in it</source>
      <translation>不含案情</translation>
    </message>
    <message>
      <source>no day is set by law</source>
      <translation>法律未规定期限</translation>
    </message>
    <message>
      <source>no day stated</source>
      <translation>未载明日期</translation>
    </message>
    <message>
      <source>no end is named</source>
      <translation>未写明期限</translation>
    </message>
    <message>
      <source>no entry met</source>
      <translation>未遇条目</translation>
    </message>
    <message>
      <source>no example speaks of it</source>
      <translation>没有示例涉及它</translation>
    </message>
    <message>
      <source>no ground of Article II</source>
      <translation>不属第二条情形</translation>
    </message>
    <message>
      <source>no line yet</source>
      <translation>尚无明细行</translation>
    </message>
    <message>
      <source>no list</source>
      <translation>无名单</translation>
    </message>
    <message>
      <source>no part and no rare-earth material in it</source>
      <translation>其中没有零件，也没有稀土材料</translation>
    </message>
    <message>
      <source>no program opens this kind of file</source>
      <translation>没有可打开此类文件的程序</translation>
    </message>
    <message>
      <source>no share counts</source>
      <translation>不适用占比</translation>
    </message>
    <message>
      <source>no values</source>
      <translation>没有值</translation>
    </message>
    <message>
      <source>nobody has answered</source>
      <translation>无人作答</translation>
    </message>
    <message>
      <source>none</source>
      <translation>无</translation>
    </message>
    <message>
      <source>none known</source>
      <translation>无已知</translation>
    </message>
    <message>
      <source>none named</source>
      <translation>未指明</translation>
    </message>
    <message>
      <source>none of the {count} it stands for</source>
      <translation>所代表的 {count} 项均否</translation>
    </message>
    <message>
      <source>none yet</source>
      <translation>尚无</translation>
    </message>
    <message>
      <source>not answered</source>
      <translation>未作答</translation>
    </message>
    <message>
      <source>not checked</source>
      <translation>未核对</translation>
    </message>
    <message>
      <source>not classed</source>
      <translation>未分类</translation>
    </message>
    <message>
      <source>not in the list</source>
      <translation>不在列表中</translation>
    </message>
    <message>
      <source>not judged</source>
      <translation>未判断</translation>
    </message>
    <message>
      <source>not known</source>
      <translation>未知</translation>
    </message>
    <message>
      <source>not known who holds it</source>
      <translation>不知由谁持有</translation>
    </message>
    <message>
      <source>not known: the screening asks</source>
      <translation>未知：由筛查询问</translation>
    </message>
    <message>
      <source>not listed</source>
      <translation>未列入</translation>
    </message>
    <message>
      <source>not met</source>
      <translation>不满足</translation>
    </message>
    <message>
      <source>not needed</source>
      <translation>不需要</translation>
    </message>
    <message>
      <source>not printed in the notice</source>
      <translation>公告中未载明</translation>
    </message>
    <message>
      <source>not recorded yet</source>
      <translation>尚未形成判定记录</translation>
    </message>
    <message>
      <source>not screened</source>
      <translation>未筛查</translation>
    </message>
    <message>
      <source>not searched</source>
      <translation>未查询</translation>
    </message>
    <message>
      <source>not stated</source>
      <translation>未说明</translation>
    </message>
    <message>
      <source>not taken</source>
      <translation>不收入</translation>
    </message>
    <message>
      <source>notes</source>
      <translation>注释</translation>
    </message>
    <message>
      <source>nothing</source>
      <translation>空值</translation>
    </message>
    <message>
      <source>nothing flips</source>
      <translation>无产品结果改变</translation>
    </message>
    <message>
      <source>nothing found that holds this export</source>
      <translation>未发现阻碍本次出口的事项</translation>
    </message>
    <message>
      <source>nothing in print</source>
      <translation>未载明</translation>
    </message>
    <message>
      <source>nothing is open</source>
      <translation>没有待填项</translation>
    </message>
    <message>
      <source>nothing on file tells</source>
      <translation>现有资料无从判断</translation>
    </message>
    <message numerus="yes">
      <source>of %n client(s)</source>
      <translation>
        <numerusform>涉及 %n 个客户</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>of %n file(s)</source>
      <translation>
        <numerusform>来自 %n 个文件</numerusform>
      </translation>
    </message>
    <message>
      <source>of the law file</source>
      <translation>法规文件所列</translation>
    </message>
    <message>
      <source>of {day}</source>
      <translation>{day}</translation>
    </message>
    <message>
      <source>of {day}: old, ask for a newer one</source>
      <translation>{day}：已旧，请索取更新的价格</translation>
    </message>
    <message>
      <source>older version, not searched</source>
      <translation>旧版本，不检索</translation>
    </message>
    <message>
      <source>on</source>
      <translation>于</translation>
    </message>
    <message>
      <source>on hold</source>
      <translation>保留中</translation>
    </message>
    <message>
      <source>one entry</source>
      <translation>1 条</translation>
    </message>
    <message>
      <source>one of {rows}</source>
      <translation>{rows} 之一</translation>
    </message>
    <message>
      <source>one source</source>
      <translation>单一来源</translation>
    </message>
    <message>
      <source>only if you send it back</source>
      <translation>仅在退回时填写</translation>
    </message>
    <message>
      <source>open</source>
      <translation>待查</translation>
    </message>
    <message>
      <source>or drop a file here</source>
      <translation>或将文件拖到这里</translation>
    </message>
    <message>
      <source>or {rows}</source>
      <translation>或 {rows}</translation>
    </message>
    <message>
      <source>order changed</source>
      <translation>顺序不同</translation>
    </message>
    <message>
      <source>origin</source>
      <translation>原产地</translation>
    </message>
    <message>
      <source>other law may still apply</source>
      <translation>其他法律仍可能适用</translation>
    </message>
    <message>
      <source>otherwise today</source>
      <translation>今日不同</translation>
    </message>
    <message>
      <source>owed if the rule is in force</source>
      <translation>规则施行则须履行</translation>
    </message>
    <message>
      <source>owner of {firm}, {share}</source>
      <translation>{firm}的所有者，{share}</translation>
    </message>
    <message>
      <source>page or paper, as it can be found again</source>
      <translation>网页或文件，以便再次查找</translation>
    </message>
    <message>
      <source>parties changed</source>
      <translation>相关方有变</translation>
    </message>
    <message>
      <source>party</source>
      <translation>相关方</translation>
    </message>
    <message>
      <source>people and firms in China; it names nobody abroad</source>
      <translation>中国境内的组织和个人；未提及境外人员</translation>
    </message>
    <message>
      <source>piece</source>
      <translation>件</translation>
    </message>
    <message>
      <source>possible</source>
      <translation>可能</translation>
    </message>
    <message>
      <source>possibly at {maybe} or less</source>
      <translation>{maybe} 或以下可能</translation>
    </message>
    <message>
      <source>possibly at {maybe} or less, certainly at {sure} or less</source>
      <translation>{maybe} 或以下可能，{sure} 或以下确定</translation>
    </message>
    <message>
      <source>possibly at {maybe} or more</source>
      <translation>{maybe} 或以上可能</translation>
    </message>
    <message>
      <source>possibly at {maybe} or more, certainly at {sure} or more</source>
      <translation>{maybe} 或以上可能，{sure} 或以上确定</translation>
    </message>
    <message>
      <source>printed by {program}</source>
      <translation>由{program}印制</translation>
    </message>
    <message>
      <source>printed by {program} on {day}</source>
      <translation>由{program}于{day}印制</translation>
    </message>
    <message>
      <source>product</source>
      <translation>产品</translation>
    </message>
    <message>
      <source>put away</source>
      <translation>已搁置</translation>
    </message>
    <message>
      <source>quantity {before} becomes {after}</source>
      <translation>数量由 {before} 改为 {after}</translation>
    </message>
    <message>
      <source>rate</source>
      <translation>汇率</translation>
    </message>
    <message>
      <source>read from the columns of the levels</source>
      <translation>按各层的列读取</translation>
    </message>
    <message>
      <source>read from the dots</source>
      <translation>按前置圆点读取</translation>
    </message>
    <message>
      <source>read from the groups of rows</source>
      <translation>按行的分组读取</translation>
    </message>
    <message>
      <source>read from the indents</source>
      <translation>按缩进读取</translation>
    </message>
    <message>
      <source>read from the levels</source>
      <translation>按层级读取</translation>
    </message>
    <message>
      <source>read from the pairs of product and part</source>
      <translation>按产品与零件的对应读取</translation>
    </message>
    <message>
      <source>read from the position numbers</source>
      <translation>按位置号读取</translation>
    </message>
    <message>
      <source>read from where the part is used</source>
      <translation>按零件的用处读取</translation>
    </message>
    <message>
      <source>record</source>
      <translation>判定记录</translation>
    </message>
    <message>
      <source>recorded</source>
      <translation>已记录</translation>
    </message>
    <message>
      <source>refused</source>
      <translation>拒绝提供</translation>
    </message>
    <message>
      <source>reported {day}</source>
      <translation>{day}报道</translation>
    </message>
    <message>
      <source>row removed</source>
      <translation>移除行</translation>
    </message>
    <message>
      <source>row {row}</source>
      <translation>第{row}行</translation>
    </message>
    <message>
      <source>same</source>
      <translation>一致</translation>
    </message>
    <message>
      <source>screen it</source>
      <translation>先筛查</translation>
    </message>
    <message>
      <source>searched</source>
      <translation>检索</translation>
    </message>
    <message>
      <source>sections</source>
      <translation>小节标题</translation>
    </message>
    <message>
      <source>see its own files</source>
      <translation>见其自带文件</translation>
    </message>
    <message>
      <source>seen in copies up to {day}</source>
      <translation>副本查阅至{day}</translation>
    </message>
    <message>
      <source>set by hand: {why}</source>
      <translation>手动设定：{why}</translation>
    </message>
    <message>
      <source>several at once</source>
      <translation>多选</translation>
    </message>
    <message>
      <source>sha {hash}…</source>
      <translation>sha {hash}…</translation>
    </message>
    <message>
      <source>share not known</source>
      <translation>占比未知</translation>
    </message>
    <message>
      <source>sheet</source>
      <translation>工作表</translation>
    </message>
    <message>
      <source>shipment</source>
      <translation>出货</translation>
    </message>
    <message>
      <source>show old and new</source>
      <translation>显示新旧内容</translation>
    </message>
    <message>
      <source>show what is new</source>
      <translation>显示新增内容</translation>
    </message>
    <message>
      <source>show why</source>
      <translation>查看原因</translation>
    </message>
    <message>
      <source>shown here</source>
      <translation>当前显示</translation>
    </message>
    <message>
      <source>similar name, {list}</source>
      <translation>近似名称，{list}</translation>
    </message>
    <message>
      <source>since {day}</source>
      <translation>自 {day} 起</translation>
    </message>
    <message>
      <source>sold</source>
      <translation>销售</translation>
    </message>
    <message>
      <source>source</source>
      <translation>来源</translation>
    </message>
    <message>
      <source>source {number}</source>
      <translation>来源 {number}</translation>
    </message>
    <message>
      <source>stands there</source>
      <translation>现为此处内容</translation>
    </message>
    <message>
      <source>started {day}</source>
      <translation>{day}开始</translation>
    </message>
    <message>
      <source>states {figure}</source>
      <translation>所载 {figure}</translation>
    </message>
    <message>
      <source>subtotals</source>
      <translation>小计</translation>
    </message>
    <message>
      <source>such as Dy2O3</source>
      <translation>例如 Dy2O3</translation>
    </message>
    <message>
      <source>such as: export control officer</source>
      <translation>例如：出口管制专员</translation>
    </message>
    <message>
      <source>such as: own list, EU sanctions</source>
      <translation>例如：自有名单、欧盟制裁</translation>
    </message>
    <message>
      <source>superseded</source>
      <translation>已被取代</translation>
    </message>
    <message>
      <source>supplier</source>
      <translation>供应商</translation>
    </message>
    <message>
      <source>supposed</source>
      <translation>假定</translation>
    </message>
    <message>
      <source>technology</source>
      <translation>技术</translation>
    </message>
    <message>
      <source>the answer stays open, the memo will say so</source>
      <translation>该项保持待查，备忘录会注明</translation>
    </message>
    <message>
      <source>the client itself</source>
      <translation>客户自身</translation>
    </message>
    <message>
      <source>the last time on {day}</source>
      <translation>最近一次在{day}</translation>
    </message>
    <message>
      <source>the line to {high}</source>
      <translation>门槛至 {high}</translation>
    </message>
    <message>
      <source>the material</source>
      <translation>材料</translation>
    </message>
    <message>
      <source>the part of {law} that counts here</source>
      <translation>{law}中与此有关的部分</translation>
    </message>
    <message>
      <source>the part that counts here has ended</source>
      <translation>与此有关的部分已失效</translation>
    </message>
    <message>
      <source>the part that counts here has not started</source>
      <translation>与此有关的部分尚未施行</translation>
    </message>
    <message>
      <source>the part that counts here is suspended</source>
      <translation>与此有关的部分已暂停实施</translation>
    </message>
    <message>
      <source>the result of shipping them today is being worked out …</source>
      <translation>正在推算若今日出货的结论……</translation>
    </message>
    <message>
      <source>the standing turns: {state}</source>
      <translation>效力状态变更：{state}</translation>
    </message>
    <message>
      <source>though no answer changes</source>
      <translation>但没有结果改变</translation>
    </message>
    <message>
      <source>titles</source>
      <translation>标题</translation>
    </message>
    <message>
      <source>to</source>
      <translation>至</translation>
    </message>
    <message>
      <source>to {day}</source>
      <translation>至{day}</translation>
    </message>
    <message>
      <source>to {name}</source>
      <translation>发往 {name}</translation>
    </message>
    <message>
      <source>today</source>
      <translation>今天</translation>
    </message>
    <message>
      <source>today, {day}</source>
      <translation>今日 {day}</translation>
    </message>
    <message>
      <source>tomorrow</source>
      <translation>明天</translation>
    </message>
    <message>
      <source>totals</source>
      <translation>合计</translation>
    </message>
    <message>
      <source>two or more independent sources agree</source>
      <translation>两个或以上独立来源一致</translation>
    </message>
    <message>
      <source>typed</source>
      <translation>手工录入</translation>
    </message>
    <message>
      <source>undo</source>
      <translation>撤销</translation>
    </message>
    <message>
      <source>units</source>
      <translation>单位</translation>
    </message>
    <message>
      <source>unknown</source>
      <translation>未知</translation>
    </message>
    <message>
      <source>unreliable</source>
      <translation>不可靠实体</translation>
    </message>
    <message>
      <source>unreliable entity list</source>
      <translation>不可靠实体清单</translation>
    </message>
    <message>
      <source>until {day}</source>
      <translation>至{day}</translation>
    </message>
    <message>
      <source>up to {day}</source>
      <translation>截至{day}</translation>
    </message>
    <message>
      <source>up to {share}</source>
      <translation>至多 {share}</translation>
    </message>
    <message>
      <source>used in {count}</source>
      <translation>用于 {count} 处</translation>
    </message>
    <message>
      <source>valid until {day}</source>
      <translation>有效期至 {day}</translation>
    </message>
    <message>
      <source>value</source>
      <translation>价值</translation>
    </message>
    <message>
      <source>version {version}</source>
      <translation>版本{version}</translation>
    </message>
    <message>
      <source>version {version}, known to {day}</source>
      <translation>版本{version}，所知截至{day}</translation>
    </message>
    <message>
      <source>waits for review</source>
      <translation>待复核</translation>
    </message>
    <message>
      <source>was printed</source>
      <translation>为打印时内容</translation>
    </message>
    <message>
      <source>watch</source>
      <translation>关注</translation>
    </message>
    <message>
      <source>watch list</source>
      <translation>关注名单</translation>
    </message>
    <message>
      <source>what was announced ends</source>
      <translation>所宣布的期限届满</translation>
    </message>
    <message>
      <source>which holds {share} of {firm}</source>
      <translation>后者持有{firm}的{share}</translation>
    </message>
    <message>
      <source>which no party leads to</source>
      <translation>不通向任何相关方</translation>
    </message>
    <message>
      <source>why it takes the place of the version before</source>
      <translation>为何取代先前版本</translation>
    </message>
    <message>
      <source>withdrawn</source>
      <translation>已撤回</translation>
    </message>
    <message>
      <source>without a day</source>
      <translation>未定日期</translation>
    </message>
    <message>
      <source>without a number</source>
      <translation>无编号</translation>
    </message>
    <message>
      <source>yes</source>
      <translation>是</translation>
    </message>
    <message>
      <source>{about} ends</source>
      <translation>{about} 到期</translation>
    </message>
    <message>
      <source>{about}: answer due</source>
      <translation>{about}：答复到期</translation>
    </message>
    <message>
      <source>{about}: look at it again</source>
      <translation>{about}：须再次查看</translation>
    </message>
    <message>
      <source>{about}: {name} has gone</source>
      <translation>{about}：{name} 已移除</translation>
    </message>
    <message>
      <source>{about}: {name} is new</source>
      <translation>{about}：新增 {name}</translation>
    </message>
    <message>
      <source>{agreed} of {all} agreed</source>
      <translation>已认可 {agreed}/{all}</translation>
    </message>
    <message>
      <source>{altered} of {count} papers altered</source>
      <translation>共 {count} 份文件，{altered} 份已被改动</translation>
    </message>
    <message>
      <source>{altered} of {count} papers altered; {more} more not checked whole</source>
      <translation>共 {count} 份文件，{altered} 份已被改动；另有 {more} 份未全部核对</translation>
    </message>
    <message>
      <source>{amount} {basis}</source>
      <translation>{amount} {basis}</translation>
    </message>
    <message>
      <source>{answered} of {of}</source>
      <translation>{answered}/{of}</translation>
    </message>
    <message>
      <source>{backup}, of {day}, {time}. It was looked through and is whole; nothing has been changed yet.</source>
      <translation>{backup}，{day} {time}。已检查，完好；尚未作任何改动。</translation>
    </message>
    <message>
      <source>{before} → {after}</source>
      <translation>{before} → {after}</translation>
    </message>
    <message>
      <source>{by}, {day}: {why}</source>
      <translation>{by}，{day}：{why}</translation>
    </message>
    <message>
      <source>{client} was taken before; nothing was changed</source>
      <translation>{client} 此前已接收；未作任何更改</translation>
    </message>
    <message>
      <source>{client} was taken: records {records}, papers {papers}, evidence {evidence}</source>
      <translation>已接收 {client}：记录 {records}，文书 {papers}，证据 {evidence}</translation>
    </message>
    <message>
      <source>{column} becomes {value}: {rows}</source>
      <translation>{column}改为{value}：{rows}</translation>
    </message>
    <message>
      <source>{count} fields need attention.</source>
      <translation>有 {count} 个字段需要检查。</translation>
    </message>
    <message>
      <source>{count} from {value}</source>
      <translation>{count} 行原为{value}</translation>
    </message>
    <message>
      <source>{count} layers</source>
      <translation>{count} 层</translation>
    </message>
    <message>
      <source>{count} of {total} confirmed</source>
      <translation>已确认 {count}/{total}</translation>
    </message>
    <message>
      <source>{count} or more</source>
      <translation>至少 {count}</translation>
    </message>
    <message>
      <source>{count} products</source>
      <translation>{count} 个产品</translation>
    </message>
    <message>
      <source>{count} to judge</source>
      <translation>{count} 个待判断</translation>
    </message>
    <message>
      <source>{day} and later</source>
      <translation>{day}起</translation>
    </message>
    <message>
      <source>{day}, longer while on hold</source>
      <translation>{day}，保留期间更长</translation>
    </message>
    <message>
      <source>{day}, passed</source>
      <translation>{day}，已过</translation>
    </message>
    <message>
      <source>{deed}: {about}</source>
      <translation>{deed}：{about}</translation>
    </message>
    <message>
      <source>{do}: {name}</source>
      <translation>{do}：{name}</translation>
    </message>
    <message>
      <source>{entries} of {named} {listed}</source>
      <translation>{listed} {named} 个中的 {entries} 个</translation>
    </message>
    <message>
      <source>{fact}: at least {limit}</source>
      <translation>{fact}：不小于 {limit}</translation>
    </message>
    <message>
      <source>{fact}: at most {limit}</source>
      <translation>{fact}：不大于 {limit}</translation>
    </message>
    <message>
      <source>{fact}: not {values}</source>
      <translation>{fact}：非{values}</translation>
    </message>
    <message>
      <source>{fact}: {values}</source>
      <translation>{fact}：{values}</translation>
    </message>
    <message>
      <source>{field}, in {product}</source>
      <translation>{product}的{field}</translation>
    </message>
    <message>
      <source>{field}: {was} → {now}</source>
      <translation>{field}：{was} → {now}</translation>
    </message>
    <message>
      <source>{field}?</source>
      <translation>{field}？</translation>
    </message>
    <message>
      <source>{figure} or less</source>
      <translation>{figure} 以下</translation>
    </message>
    <message>
      <source>{figure} or more</source>
      <translation>{figure} 以上</translation>
    </message>
    <message>
      <source>{file} does not say which list it is.</source>
      <translation>{file}未说明是哪份名单。</translation>
    </message>
    <message>
      <source>{file} is open and not taken yet.</source>
      <translation>{file}已打开，尚未收入。</translation>
    </message>
    <message>
      <source>{file}, worked out by itself. Nothing of it is stored.</source>
      <translation>{file}，单独推算。不存储任何内容。</translation>
    </message>
    <message>
      <source>{firms} looked up in: {lists}.</source>
      <translation>已在以下名单中查询 {firms}：{lists}。</translation>
    </message>
    <message>
      <source>{first} or {last}</source>
      <translation>{first}或{last}</translation>
    </message>
    <message>
      <source>{first} to {last}</source>
      <translation>{first}至{last}</translation>
    </message>
    <message>
      <source>{given} of {all}</source>
      <translation>{given} / {all}</translation>
    </message>
    <message>
      <source>{goods} to {buyer}</source>
      <translation>{goods}，售予{buyer}</translation>
    </message>
    <message>
      <source>{judged}: {reason}</source>
      <translation>{judged}：{reason}</translation>
    </message>
    <message>
      <source>{keys}: made in {country}</source>
      <translation>{keys}：原产于{country}</translation>
    </message>
    <message>
      <source>{keys}: material from {country}</source>
      <translation>{keys}：材料来自{country}</translation>
    </message>
    <message>
      <source>{keys}: value {amount}</source>
      <translation>{keys}：价值 {amount}</translation>
    </message>
    <message>
      <source>{law} asks for no licence under the readings chosen; under the cautious readings it may.</source>
      <translation>按所选解读，{law}不要求许可；按从严解读可能要求。</translation>
    </message>
    <message>
      <source>{law} only</source>
      <translation>仅{law}</translation>
    </message>
    <message>
      <source>{law}, was → is</source>
      <translation>{law}：原 → 现</translation>
    </message>
    <message>
      <source>{law}: {standing}</source>
      <translation>{law}：{standing}</translation>
    </message>
    <message>
      <source>{law}: {standing}.</source>
      <translation>{law}：{standing}。</translation>
    </message>
    <message>
      <source>{list}, entry {entry}</source>
      <translation>{list}，第 {entry} 条</translation>
    </message>
    <message>
      <source>{list}, {count}, up to {day}</source>
      <translation>{list}，{count}，截至{day}</translation>
    </message>
    <message>
      <source>{list}, {entry}</source>
      <translation>{list}，{entry}</translation>
    </message>
    <message>
      <source>{low} % or more</source>
      <translation>{low} % 以上</translation>
    </message>
    <message>
      <source>{low} or more</source>
      <translation>{low} 以上</translation>
    </message>
    <message>
      <source>{low} to below {high}</source>
      <translation>{low} 至 {high} 以下</translation>
    </message>
    <message>
      <source>{low} to {high}</source>
      <translation>{low} 至 {high}</translation>
    </message>
    <message>
      <source>{more} of {count} papers not checked whole</source>
      <translation>共 {count} 份文件，{more} 份未全部核对</translation>
    </message>
    <message>
      <source>{name} ({days} days ago)</source>
      <translation>{name}（{days} 天前）</translation>
    </message>
    <message>
      <source>{name} does not fit this memo: {why}</source>
      <translation>{name} 与本备忘录不符：{why}</translation>
    </message>
    <message>
      <source>{name} is to be looked at again: {reasons}</source>
      <translation>{name} 须重新查看：{reasons}</translation>
    </message>
    <message>
      <source>{name} is written</source>
      <translation>已写出 {name}</translation>
    </message>
    <message>
      <source>{name} opens in another program, which may fetch from the internet what the file names, such as pictures: whoever made it would learn that it was opened. Lodestone fetches nothing. The copy is in {folder}</source>
      <translation>{name} 将在另一个程序中打开，该程序可能从互联网获取文件所引用的内容，例如图片：制作该文件的人会因此得知文件已被打开。Lodestone 不获取任何内容。副本位于 {folder}</translation>
    </message>
    <message>
      <source>{name} was loaded from this very file before: nothing changed</source>
      <translation>{name}此前已从同一文件载入：没有变化</translation>
    </message>
    <message>
      <source>{name} was not checked: {why}</source>
      <translation>{name} 未核查：{why}</translation>
    </message>
    <message>
      <source>{name}, from</source>
      <translation>{name}，下限</translation>
    </message>
    <message>
      <source>{name}, hash {hash}</source>
      <translation>{name}，哈希值 {hash}</translation>
    </message>
    <message>
      <source>{name}, to</source>
      <translation>{name}，上限</translation>
    </message>
    <message>
      <source>{name}, version {version}</source>
      <translation>{name}，版本{version}</translation>
    </message>
    <message>
      <source>{name}, {count} pages</source>
      <translation>{name}，共 {count} 页</translation>
    </message>
    <message>
      <source>{name}: back</source>
      <translation>{name}：已发回</translation>
    </message>
    <message>
      <source>{name}: {reasons}.</source>
      <translation>{name}：{reasons}。</translation>
    </message>
    <message>
      <source>{name}: {was}{arrow}{now}, entries {before}{arrow}{after}. Looked up anew.</source>
      <translation>{name}：{was}{arrow}{now}，条目数 {before}{arrow}{after}。已重新查询。</translation>
    </message>
    <message>
      <source>{name}: {words}</source>
      <translation>{name}：{words}</translation>
    </message>
    <message>
      <source>{new}, version {to}, held against {old}, version {since}</source>
      <translation>{new}版本{to}，对照{old}版本{since}</translation>
    </message>
    <message>
      <source>{notice} binds exporters in China, and people of any country who pass Chinese dual-use items on to it.</source>
      <translation>{notice}约束中国境内的出口经营者，以及将中国两用物项转移给它的任何国家的人员。</translation>
    </message>
    <message>
      <source>{notice} binds exporters in China; it names nobody abroad.</source>
      <translation>{notice}约束中国境内的出口经营者；未提及境外人员。</translation>
    </message>
    <message>
      <source>{notice} ended by its text on {day}.</source>
      <translation>{notice}按其文本已于{day}届满。</translation>
    </message>
    <message>
      <source>{number} of {count}</source>
      <translation>第{number}处，共 {count} 处</translation>
    </message>
    <message>
      <source>{number} of {count} to judge</source>
      <translation>待判断的第 {number} 个，共 {count} 个</translation>
    </message>
    <message>
      <source>{number}, version {version}</source>
      <translation>{number}，第{version}版</translation>
    </message>
    <message>
      <source>{number}: {title}</source>
      <translation>{number}：{title}</translation>
    </message>
    <message>
      <source>{party} counts as listed (control)</source>
      <translation>{party}按列入名单（管控）计</translation>
    </message>
    <message>
      <source>{party} counts as listed (control) and as on the unreliable list</source>
      <translation>{party}按列入名单（管控）计，并按列入不可靠实体清单计</translation>
    </message>
    <message>
      <source>{party} counts as listed (watch)</source>
      <translation>{party}按列入名单（关注）计</translation>
    </message>
    <message>
      <source>{party} counts as listed (watch) and as on the unreliable list</source>
      <translation>{party}按列入名单（关注）计，并按列入不可靠实体清单计</translation>
    </message>
    <message>
      <source>{party} counts as on the unreliable list</source>
      <translation>{party}按列入不可靠实体清单计</translation>
    </message>
    <message>
      <source>{party} is printed as on another list; nothing is filled in</source>
      <translation>{party}按列于其他名单印出；不填入任何内容</translation>
    </message>
    <message>
      <source>{party}: {entry}</source>
      <translation>{party}：{entry}</translation>
    </message>
    <message>
      <source>{part} is used in: {products}</source>
      <translation>{part} 用于：{products}</translation>
    </message>
    <message>
      <source>{part}, pieces</source>
      <translation>{part}，件数</translation>
    </message>
    <message>
      <source>{part}: {fault}</source>
      <translation>{part}：{fault}</translation>
    </message>
    <message>
      <source>{percent} % {element} (factor {factor})</source>
      <translation>{element} {percent} %（系数 {factor}）</translation>
    </message>
    <message>
      <source>{place} differs</source>
      <translation>{place}不一致</translation>
    </message>
    <message>
      <source>{place}: the paper says “{now}”, printed was “{was}”</source>
      <translation>{place}：文件写作“{now}”，印制时为“{was}”</translation>
    </message>
    <message>
      <source>{place}: “{now}” was added</source>
      <translation>{place}：添加了“{now}”</translation>
    </message>
    <message>
      <source>{place}: “{was}” is missing</source>
      <translation>{place}：缺少“{was}”</translation>
    </message>
    <message>
      <source>{provision} is met</source>
      <translation>满足 {provision}</translation>
    </message>
    <message>
      <source>{provision} is not met</source>
      <translation>不满足 {provision}</translation>
    </message>
    <message>
      <source>{rate} of {day}</source>
      <translation>{day} 的汇率 {rate}</translation>
    </message>
    <message>
      <source>{role} of shipment {shipment}</source>
      <translation>出货 {shipment} 的{role}</translation>
    </message>
    <message>
      <source>{said}; an extension of the arrangement to {day} was announced, without naming {law}</source>
      <translation>{said}；已宣布将该安排延长至{day}，但未提及{law}</translation>
    </message>
    <message>
      <source>{said}; no notice seen</source>
      <translation>{said}；未见公告</translation>
    </message>
    <message>
      <source>{said}; what holds since then is not settled.</source>
      <translation>{said}；此后的效力尚未确定。</translation>
    </message>
    <message>
      <source>{said}; what holds since then nobody has looked up.</source>
      <translation>{said}；此后的效力尚无人查核。</translation>
    </message>
    <message>
      <source>{sheet}: {field}</source>
      <translation>{sheet}：{field}</translation>
    </message>
    <message>
      <source>{shown} of {count} products shown</source>
      <translation>共 {count} 个产品，显示 {shown} 个</translation>
    </message>
    <message>
      <source>{shown} of {total} changes</source>
      <translation>{total} 项更改中的 {shown} 项</translation>
    </message>
    <message>
      <source>{shown} of {total} entries</source>
      <translation>共 {total} 个条目，显示 {shown} 个</translation>
    </message>
    <message>
      <source>{subject}: {why}</source>
      <translation>{subject}：{why}</translation>
    </message>
    <message>
      <source>{sum}: a price for several pieces, divided to that of one</source>
      <translation>{sum}：多件的价格，已折算为单件</translation>
    </message>
    <message>
      <source>{supposed}: {each}</source>
      <translation>{supposed}：{each}</translation>
    </message>
    <message>
      <source>{take}, {finish}</source>
      <translation>{take}，{finish}</translation>
    </message>
    <message>
      <source>{title} (may arise)</source>
      <translation>{title}（可能发生）</translation>
    </message>
    <message>
      <source>{title} ({filled})</source>
      <translation>{title}（{filled}）</translation>
    </message>
    <message>
      <source>{title} ({source})</source>
      <translation>{title}（{source}）</translation>
    </message>
    <message>
      <source>{title}, handed in by {name} on {day}</source>
      <translation>{title}，{name}于{day}提交</translation>
    </message>
    <message>
      <source>{told}, from kept answers</source>
      <translation>{told}，取自已存结论</translation>
    </message>
    <message>
      <source>{told}, {new} of them anew</source>
      <translation>{told}，其中 {new} 个为新推算</translation>
    </message>
    <message>
      <source>{total} entries</source>
      <translation>{total} 个条目</translation>
    </message>
    <message>
      <source>{value} in this case</source>
      <translation>本案中为 {value}</translation>
    </message>
    <message>
      <source>{value}, with a reason</source>
      <translation>{value}，须附理由</translation>
    </message>
    <message>
      <source>{verdict}, {count} of {lines}</source>
      <translation>{verdict}，{lines} 行中的 {count} 行</translation>
    </message>
    <message>
      <source>{verdict}: {lines} under the readings chosen. {other}</source>
      <translation>{verdict}：依所选解读有{lines}。{other}</translation>
    </message>
    <message>
      <source>{what} (answered {value})</source>
      <translation>{what}（回答：{value}）</translation>
    </message>
    <message>
      <source>{what} from {day}</source>
      <translation>自{day}起{what}</translation>
    </message>
    <message>
      <source>{what} stays</source>
      <translation>{what}保持不变</translation>
    </message>
    <message>
      <source>{what} to {country}</source>
      <translation>{what} 至{country}</translation>
    </message>
    <message>
      <source>{what} to {day}</source>
      <translation>{what}至{day}</translation>
    </message>
    <message>
      <source>{what} until {day}</source>
      <translation>{what}至{day}</translation>
    </message>
    <message>
      <source>{what}, from {day} on</source>
      <translation>{what}，自{day}起</translation>
    </message>
    <message>
      <source>{what}, looked up on {day}</source>
      <translation>{what}（{day}查询）</translation>
    </message>
    <message>
      <source>{what}, {keys}</source>
      <translation>{what}，{keys}</translation>
    </message>
    <message>
      <source>{what}: {before} now, {after} then</source>
      <translation>{what}：现为 {before}，之后为 {after}</translation>
    </message>
    <message>
      <source>{what}: {fault}</source>
      <translation>{what}：{fault}</translation>
    </message>
    <message>
      <source>{whose}: {what}</source>
      <translation>{whose}：{what}</translation>
    </message>
    <message>
      <source>{who} has stored it anew since this form was opened: {what}, {when}. Nothing typed here is lost.</source>
      <translation>此表单打开之后，{who} 已重新保存其内容：{what}，{when}。这里填写的内容不会丢失。</translation>
    </message>
    <message>
      <source>{who} was unsure on {day}, so the warning stays</source>
      <translation>{who}于{day}不确定，警示保留</translation>
    </message>
    <message>
      <source>{words}: {named}.</source>
      <translation>{words}：{named}。</translation>
    </message>
    <message>
      <source>{wrong} of {count} folders for an auditor not whole</source>
      <translation>共 {count} 个审计文件夹，{wrong} 个不完整</translation>
    </message>
    <message>
      <source>“Remind again” asks what is still open once more.</source>
      <translation>“再次提醒”会就未决问题再问一次。</translation>
    </message>
    <message numerus="yes">
      <source>“{shown}” stands in %n more row(s) of this column.</source>
      <translation>
        <numerusform>此列另有 %n 行也是“{shown}”。</numerusform>
      </translation>
    </message>
    <message>
      <source>“{typed}” is not taken yet: Enter takes the part that is marked.</source>
      <translation>“{typed}”尚未采用：按回车键采用所标示的零件。</translation>
    </message>
    <message>
      <source>简体中文</source>
      <translation>简体中文</translation>
    </message>
  </context>
</TS>
