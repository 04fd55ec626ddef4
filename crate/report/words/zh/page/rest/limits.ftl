### 局限。

limits-title = 这一工具不能告诉你什么
limits-prediction = 不是预测。
limits-prediction-more = 它把公开文件的规则与你的设定推到 2035 年；结论只在这些设定下成立。
limits-split = 分省数是我们推算的。
limits-split-more = 2020—2024 年只公布了全国、七大区和少数省份的数字，其余按写明的方法分摊。各省的流出量（建设、造林、种果茶）历年都没有公布，也是分摊的。凡依赖分摊的事件都注明这一点，不能当作某省的官方数字。
limits-slack = 全国合计的占用上限是宽松的。
limits-slack-more = 上限紧张只出现在部分省份，因此结论对分省推算敏感。
limits-account = 储能的收益是一个核算。
limits-account-more = 价差与循环数取自登记的假设，本页的储能再多也不会压低自己的价差；分用途、分时长的回报多依赖 D 级判断。
limits-hours = 逐时结果是推算。
limits-hours-more = 天气是一次抽样，分网由我们拆分，火电没有爬坡限制；2025 年上半年的弃电率没有算中，“逐时”页列出全部检验。
limits-chance = 尚未给出概率。
limits-chance-more = 每项假设都有范围和等级，但页面上的线是一种取值下的结果，不是平均，也不是最可能。
limits-readings = 规则有不同读法。
limits-readings-more = 意见没有界定“净增量”。基准按字面取上年全口径净增量为下年上限；另两种读法可以选用，会改变各省各年的结果。
limits-grades = 数字有等级。
limits-grades-more = A 官方原文，B 官方数字（转载），C 推算，D 判断。许多行为参数是 D 级：请改动它们，看结论是否站得住。
limits-borders = 不含省界。
limits-borders-more = 色块图只示意相对位置，不是地图。
