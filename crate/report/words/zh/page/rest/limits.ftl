### 局限。

limits-title = 这一工具不能告诉你什么
limits-prediction = 不是预测。
limits-prediction-more = 它把公开文件的规则与你的设定推到 2035 年；结论只在这些设定下成立。
limits-split = 分省数是我们推算的。
limits-split-more = 2020—2024 年只公布了全国、七大区和少数省份的数字，其余按写明的方法分摊。各省的流出量（建设、造林、种果茶）历年都没有公布，也是分摊的。凡依赖分摊的事件都注明这一点，不能当作某省的官方数字。
limits-artefact = 北京、天津、上海、江苏可批准的建设占用不能当真。
limits-artefact-more = 十年里几乎没有，是流出分摊办法所致，也因为没有计入建设用地复垦为耕地。基准中到 2030 年受上限约束的五个省份里它们占四个；就全国合计，上限有余。
limits-pools = 除甘肃外，各省可恢复的耕地资源没有公布。
limits-pools-more = 按面积与园地分摊，带范围。
limits-forecast = 储能预测得不准。
limits-forecast-more = 按 2025 年底的数据，模型对 2026 年上半年新增的预测接近实际的两倍；检验页列出历次预测与实际。
limits-scope = 储能按国家能源局口径。
limits-scope-more = 各协会（CNESA、CESA、中电联）的统计口径或宽或窄，不能与之并列比较。
limits-account = 储能的收益是一个核算。
limits-account-more = 价差与循环数取自登记的假设，本页的储能再多也不会压低自己的价差；分用途、分时长的回报多依赖 D 级判断。
limits-hours = 逐时结果是推算。
limits-hours-more = 天气是一次抽样，分网由我们拆分，火电没有爬坡限制；全国利用小时接近公布数，是分区误差相互抵消；价格为边际燃料成本，价差只有市场的四分之一到一半；“逐时”页列出全部检验。
limits-chance = 数字旁还没有区间。
limits-chance-more = 每项假设都有范围和等级，但页面上的线是一种取值下的结果。“抽样”框一次显示一个抽样；个别问题（4、16）统计了许多次。
limits-readings = 规则有不同读法。
limits-readings-more = 意见没有界定“净增量”。基准取三种读法中的第二种：上年净增量加回已批准的建设占用，且当年耕地不减。字面读法与第三种可以选用，会改变各省各年的结果。
limits-grades = 数字有等级。
limits-grades-more = A 官方原文，B 官方数字（转载），C 推算，D 判断。十个参数九个是 D 级：请改动它们，看结论是否站得住。
limits-borders = 不含省界。
limits-borders-more = 色块图只示意相对位置，不是地图。
