### 读者自设的目标。

targets-own = 自设目标（{ $place }），{ $series }
